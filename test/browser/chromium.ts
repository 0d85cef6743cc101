// The browser of these tests: Debian's Chromium, without a window, with nothing kept from one start to the next.
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Another Chromium may be named by CHROMIUM. */
const path = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** As root there is no sandbox; the rest keeps it from calling home. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @throws Error where there is no Chromium, with what to do about it */
export async function openBrowser(): Promise<Browser> {
  if (!existsSync(path))
    throw new Error(`There is no Chromium at ${path}. Install it, or name another one in CHROMIUM.`);
  return chromium.launch({ executablePath: path, args });
}
