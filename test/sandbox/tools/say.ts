// What a person reads in the terminal: progress while it runs, and a summary at the end.
import type { RunView } from '../../../src/sync/questions/view';
import type { Outcome } from './outcome';

const figure = (count: number) => count.toLocaleString('en-US');

const kindNames = { users: 'people', groups: 'groups', devices: 'devices' } as const;

const phases: Record<Extract<RunView, { is: 'running' }>['phase'], string> = {
  reading: 'Reading Okta',
  submitting: 'Handing the last over to Assets',
  planning: 'Comparing with what was sent before',
  processing: 'Assets is making objects',
  amending: 'Setting accounts and clearing values, object by object',
  closing: 'Closing the run',
};

/** One line of progress; undefined where there is nothing to say yet. */
export function progressOf(view: RunView, now: number): string | undefined {
  if (view.is === 'opening') return 'Opened, waiting for its first turn';
  if (view.is === 'over') return undefined;
  const read = view.kinds
    .filter((kind) => kind.read > 0)
    .map((kind) => `${figure(kind.read)} ${kindNames[kind.kind]}`);
  const waits = view.lanes
    .filter((lane) => lane.until !== undefined && lane.until > now)
    .map(
      (lane) =>
        `${lane.kind ?? lane.lane} wait for Okta for ${Math.ceil(((lane.until ?? now) - now) / 1_000)} s`,
    );
  return [phases[view.phase], read.join(', '), ...waits].filter((part) => part !== '').join(' · ');
}

const states: Record<Outcome['state'], string> = {
  done: 'Done',
  planned: 'Planned',
  stopped: 'Stopped before writing',
  cancelled: 'Cancelled',
  failed: 'Failed',
  waiting: 'Still waiting',
};

const columns = ['read', 'created', 'updated', 'same', 'gone', 'skipped', 'failed'] as const;

/** The summary, one line each. */
export function summaryOf(outcome: Outcome): string[] {
  const { okta, assets, storage } = outcome;
  const all = Object.values(okta.requests).reduce((sum, count) => sum + count, 0);
  const { users, groups, members, devices, other } = okta.requests;
  return [
    '',
    `${states[outcome.state]}${outcome.state === 'done' && outcome.problems.length > 0 ? ', with problems' : ''} in ${outcome.virtualSeconds.toFixed(1)} s.`,
    '',
    ...tableOf(outcome),
    ...outcome.problems.flatMap(({ count, sentence, remedy, where }) => [
      '',
      `! ${count > 1 ? `${figure(count)} × ` : ''}${sentence}`,
      `  ${remedy}`,
      ...where
        .slice(0, 3)
        .map((place) => `  - ${[place.type, place.id, place.attribute].filter(Boolean).join(' · ')}`),
      ...(where.length > 3 ? [`  - and ${figure(where.length - 3)} more (--json lists them)`] : []),
    ]),
    '',
    `Okta     ${figure(all)} requests: ${figure(users)} users, ${figure(groups)} groups, ${figure(members)} members, ${figure(devices)} devices, ${figure(other)} others; ${figure(okta.retries)} asked again, ${figure(okta.rateLimited)} told to wait`,
    `Assets   ${figure(assets.requests)} requests, ${figure(assets.rows)} rows in ${figure(assets.chunks)} chunks`,
    `Forge    ${figure(outcome.events)} events, ${outcome.functionSeconds.toFixed(1)} s of functions, ${figure(storage.writes)} values stored (${figure(Math.round(storage.bytesWritten / 1_024))} KB)${outcome.peakMemoryMb === null ? '' : `, ${figure(outcome.peakMemoryMb)} MB at most`}`,
  ];
}

function tableOf({ objects }: Outcome): string[] {
  const rows = Object.entries(objects);
  if (rows.length === 0) return [];
  const width = Math.max(...rows.map(([type]) => type.length));
  return [
    `${' '.repeat(width)}${columns.map((name) => name.padStart(10)).join('')}`,
    ...rows.map(
      ([type, counts]) =>
        `${type.padEnd(width)}${columns.map((name) => figure(counts[name]).padStart(10)).join('')}`,
    ),
  ];
}
