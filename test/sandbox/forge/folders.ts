// Folders that several processes may want to make at once: one makes them, and nobody ever sees a half-made one.
import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A lock older than this was left behind by a process that is gone. */
const STALE_LOCK_MS = 120_000;
const LOOK_AGAIN_MS = 100;

/** Does something to a folder while no other process does. */
export async function withLock<T>(folder: string, act: () => Promise<T>): Promise<T> {
  const lock = `${folder}.lock`;
  mkdirSync(dirname(folder), { recursive: true });
  while (!taken(lock)) await sleep(LOOK_AGAIN_MS);
  try {
    return await act();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** Lets `make` fill a new folder, and puts it in the place of the old one only when that went well. */
export async function replaceFolder(folder: string, make: (inside: string) => Promise<void>): Promise<void> {
  const inside = `${folder}.new`;
  rmSync(inside, { recursive: true, force: true });
  mkdirSync(inside, { recursive: true });
  try {
    await make(inside);
    rmSync(folder, { recursive: true, force: true });
    renameSync(inside, folder);
  } finally {
    rmSync(inside, { recursive: true, force: true });
  }
}

function taken(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const age = ageOf(lock);
    if (age > STALE_LOCK_MS) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function ageOf(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0; // it went away just now
  }
}
