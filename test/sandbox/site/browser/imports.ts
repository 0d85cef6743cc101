// The Import tab: the import source with its buttons, what runs now, the history, and what an admin sets in Assets alone.
import type { CountedView, HistoryView, ImportSettingsView, ImportView, RunningView, Said } from '../views';
import { ask } from './ask';
import { count, h, lozenge, moment } from './dom';
import { showFlag } from './flags';
import type { Screen } from './screens';

const EVERY_MS = 1_000;

/** The site's time is left out of what is compared: only what can be seen is drawn again. */
type Drawn = Omit<ImportView, 'now'>;

export function importScreen(tabs: () => Node, again: () => Promise<void>): Screen<Drawn> {
  return {
    every: EVERY_MS,
    async load(fresh) {
      const { now: _, ...view } = await ask<ImportView>(`import${fresh ? '?ask=yes' : ''}`);
      return view;
    },
    draw: (view) => [
      tabs(),
      h('h1', {}, 'Import'),
      source(view, again),
      view.running ? running(view.running) : h('span'),
      settings(view.settings, again),
      h('h2', {}, 'History'),
      view.history.length === 0
        ? h('p', { class: 'empty' }, 'Nothing was imported yet.')
        : h('ol', { class: 'history', id: 'history' }, view.history.map(entry)),
    ],
  };
}

const STATES: Record<ImportView['status'], [look: string, text: string]> = {
  READY: ['active', 'Ready'],
  NOT_CONFIGURED: ['pending', 'Not configured'],
};

function source(view: Drawn, again: () => Promise<void>): Node {
  const press = async (what: 'start' | 'cancel'): Promise<void> => {
    const { said, wrong } = await ask<Said>(`import/${what}`, 'POST');
    showFlag({ id: 'import', title: said, type: wrong ? 'error' : 'info', goesByItself: !wrong });
    await again();
  };
  const [look, text] = view.running ? ['running', 'Running'] : STATES[view.status];
  return h(
    'section',
    { class: 'panel source', 'aria-label': `Import ${view.name}` },
    h('img', { src: '/icon.svg', alt: '', width: '32', height: '32' }),
    h('div', { class: 'grow' }, h('h2', {}, view.name), h('span', { id: 'status' }, lozenge(look, text))),
    h(
      'div',
      { class: 'row' },
      h('a', { class: 'button', id: 'configure', href: '#/import/configure' }, 'Configure app'),
      view.running
        ? h('button', { id: 'cancel', onclick: () => press('cancel') }, 'Cancel')
        : h(
            'button',
            {
              id: 'import-data',
              class: 'primary',
              disabled: !view.mayImport,
              title: view.mayImport ? undefined : 'Configure the app first.',
              onclick: () => press('start'),
            },
            'Import data',
          ),
    ),
  );
}

function running({ state, startedAt, rows, told, percent, step }: RunningView): Node {
  const known = told?.processed !== undefined && told.total !== undefined;
  return h(
    'section',
    { class: 'panel', id: 'running', 'aria-label': 'Running import' },
    h(
      'div',
      { class: 'row spread' },
      h('strong', {}, state === 'INGESTING' ? 'Receiving data' : `Processing: ${step}`),
      h('span', { class: 'quiet' }, `since ${moment(startedAt)}`),
    ),
    state === 'PROCESSING'
      ? h('progress', { max: '100', value: String(percent), 'aria-label': 'Progress of processing' })
      : h('progress', {
          'aria-label': 'Progress of the import',
          max: known ? String(told.total) : undefined,
          value: known ? String(told.processed) : undefined,
        }),
    h(
      'p',
      { id: 'progress' },
      [
        told?.step,
        known ? `${count(told.processed ?? 0)} of ${count(told.total ?? 0)} objects read` : undefined,
        `${count(rows)} rows received`,
      ]
        .filter((part) => part !== undefined)
        .join(' · '),
    ),
  );
}

const OUTCOMES: Record<HistoryView['outcome'], [look: string, text: string]> = {
  done: ['active', 'Completed'],
  cancelled: ['inactive', 'Cancelled'],
  failed: ['failed', 'Failed'],
};

function entry({ at, outcome, reason, startedAt, scheduled, rows, types }: HistoryView): Node {
  return h(
    'li',
    { class: 'panel' },
    h(
      'div',
      { class: 'row spread' },
      h('span', { class: 'row' }, lozenge(...OUTCOMES[outcome]), h('strong', {}, moment(at))),
      h(
        'span',
        { class: 'quiet' },
        `${scheduled ? 'Scheduled' : 'Manual'} · ${count(rows)} rows${startedAt === undefined ? '' : ` · took ${lasted(at - startedAt)}`}`,
      ),
    ),
    reason !== undefined && h('p', { class: 'long' }, reason),
    types.length > 0 && counters(types),
  );
}

const lasted = (ms: number): string =>
  ms < 60_000 ? `${Math.max(1, Math.round(ms / 1_000))} s` : `${Math.round(ms / 60_000)} min`;

const COLUMNS: readonly [title: string, of: (type: CountedView) => number][] = [
  ['Created', ({ created }) => created],
  ['Updated', ({ updated }) => updated],
  ['Unchanged', ({ same }) => same],
  ['Removed', ({ removed }) => removed],
  ['Not imported', ({ dropped }) => dropped],
];

const counters = (types: readonly CountedView[]): Node =>
  h(
    'table',
    {},
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        h('th', { scope: 'col' }, 'Object type'),
        COLUMNS.map(([title]) => h('th', { scope: 'col', class: 'number' }, title)),
      ),
    ),
    h(
      'tbody',
      {},
      types.map((type) =>
        h(
          'tr',
          {},
          h('td', {}, h('a', { href: `#/objects/${type.typeId}` }, h('bdi', {}, type.type))),
          COLUMNS.map(([, of]) => h('td', { class: 'number' }, count(of(type)))),
        ),
      ),
    ),
  );

const EMPTIES: [value: string, text: string][] = [
  ['ignored', 'Ignore: keep what the object holds'],
  ['cleared', 'Remove: clear the attribute'],
];
const MISSING: [value: string, text: string][] = [
  ['ignored', 'Ignore: leave them'],
  ['removed', 'Remove them'],
];

function settings({ empties, missing, types }: ImportSettingsView, again: () => Promise<void>): Node {
  const put = async (change: object): Promise<void> => {
    await ask('import/settings', 'PUT', change);
    await again();
  };
  const choose = (given: {
    id: string;
    label: string;
    options: [value: string, text: string][];
    chosen: string | undefined;
    set: (value: string | null) => Promise<void>;
  }): Node =>
    h(
      'label',
      {},
      h('span', {}, given.label),
      h(
        'select',
        {
          id: given.id,
          onchange: ({ target }) =>
            target instanceof HTMLSelectElement && given.set(target.value === '' ? null : target.value),
        },
        given.options.map(([value, text]) =>
          h('option', { value, selected: value === (given.chosen ?? '') }, text),
        ),
      ),
    );
  const asImport: [string, string] = ['', 'As for the import'];
  return h(
    'details',
    { class: 'panel', id: 'settings' },
    h('summary', {}, 'Import settings'),
    h('p', { class: 'quiet' }, 'These are set here, by an admin of the object schema; no app can set them.'),
    h(
      'div',
      { class: 'fields' },
      choose({
        id: 'empties',
        label: 'Empty values',
        options: EMPTIES,
        chosen: empties,
        set: (value) => put({ empties: value }),
      }),
      choose({
        id: 'missing',
        label: 'Missing objects',
        options: MISSING,
        chosen: missing,
        set: (value) => put({ missing: value }),
      }),
      types.flatMap((type, nth) => [
        choose({
          id: `empties-${nth}`,
          label: `${type.name}: empty values`,
          options: [asImport, ...EMPTIES],
          chosen: type.empties,
          set: (value) => put({ type: type.name, empties: value }),
        }),
        choose({
          id: `missing-${nth}`,
          label: `${type.name}: missing objects`,
          options: [asImport, ...MISSING],
          chosen: type.missing,
          set: (value) => put({ type: type.name, missing: value }),
        }),
      ]),
    ),
  );
}
