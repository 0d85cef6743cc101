// The page of the invented Okta org: its people and what may happen to them, trouble, the tick and the site's time.
import type { OrgView, Said } from '../views';
import { ask } from './ask';
import { count, h, moment } from './dom';
import { beginLook } from './look';
import { personRows, type Doing } from './person';
import { showing } from './screens';

async function start(): Promise<void> {
  const place = document.getElementById('screen');
  if (!place) return;
  beginLook('light');
  const screens = showing(place);
  const happened: string[] = [];
  const asked = { search: '', page: 1 };
  let open = '';

  const look = (): Promise<void> =>
    screens.show({
      load: () =>
        ask<OrgView>(
          `okta?${new URLSearchParams({ search: asked.search, page: String(asked.page) }).toString()}`,
        ),
      draw: (view) => [
        h('h1', {}, view.host),
        h('div', { class: 'columns' }, signIn(view), time(view, act)),
        trouble(view, act),
        log(happened),
        ...people(view),
      ],
    });
  const act: Act = async (path, body) => {
    const { said } = await ask<Said>(`okta/${path}`, 'POST', body);
    happened.unshift(said);
    open = '';
    await look();
  };
  const doing: Doing = {
    isOpen: (what) => open === what,
    open: (what) => {
      open = what;
      void look();
    },
    act: (change, body) => act(`do/${change}`, body),
  };
  const people = (view: OrgView): Node[] => {
    const search = (event: Event): void => {
      event.preventDefault();
      const field = document.getElementById('search');
      Object.assign(asked, { search: field instanceof HTMLInputElement ? field.value : '', page: 1 });
      void look();
    };
    const turn = (to: number, text: string): Node =>
      h(
        'button',
        {
          disabled: to < 1 || to > view.pages,
          onclick: () => {
            asked.page = to;
            return look();
          },
        },
        text,
      );
    return [
      h(
        'div',
        { class: 'row spread' },
        h('h2', {}, 'People'),
        h(
          'form',
          { class: 'row', role: 'search', onsubmit: search },
          h('input', {
            id: 'search',
            type: 'search',
            'aria-label': 'Search people',
            placeholder: 'Name or login',
          }),
          h('button', {}, 'Search'),
          h('button', { id: 'hire', type: 'button', onclick: () => act('do/hire', {}) }, 'Hire 50'),
        ),
      ),
      h(
        'div',
        { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'People' },
        h(
          'table',
          { class: 'people' },
          h(
            'thead',
            {},
            h(
              'tr',
              {},
              ['Person', 'Status', 'Groups', 'Devices', 'Change'].map((title) =>
                h('th', { scope: 'col' }, title),
              ),
            ),
          ),
          h(
            'tbody',
            {},
            view.people.flatMap((person) => personRows(person, view.groups, doing)),
          ),
        ),
      ),
      h(
        'p',
        { class: 'row spread' },
        h('span', {}, `${count(view.total)} people`),
        h(
          'span',
          { class: 'row' },
          turn(view.page - 1, 'Previous'),
          `${view.page} of ${view.pages}`,
          turn(view.page + 1, 'Next'),
        ),
      ),
    ];
  };
  await look();
}

type Act = (path: string, body: object) => Promise<void>;

const signIn = ({ host, token, counts }: OrgView): Node =>
  h(
    'section',
    { class: 'panel' },
    h('h2', {}, 'To type into the app'),
    h(
      'dl',
      {},
      h('dt', {}, 'Okta address'),
      h('dd', {}, h('code', { id: 'host' }, host)),
      h('dt', {}, 'API token'),
      h('dd', {}, h('code', { id: 'token' }, token)),
      h('dt', {}, 'The org has'),
      h(
        'dd',
        {},
        `${count(counts.people)} people, ${count(counts.groups)} groups, ${count(counts.devices)} devices`,
      ),
    ),
  );

const time = ({ now, ahead }: OrgView, act: Act): Node =>
  h(
    'section',
    { class: 'panel' },
    h('h2', {}, 'Time'),
    h(
      'p',
      {},
      `The site’s time was ${moment(now)} when this was drawn${ahead > 0 ? `, ${Math.round(ahead / 86_400_000)} days ahead of yours` : ''}.`,
    ),
    h(
      'div',
      { class: 'row' },
      h('button', { id: 'tick', onclick: () => act('tick', {}) }, 'Tick'),
      h('button', { id: 'day', onclick: () => act('day', {}) }, 'Move the clock a day on'),
    ),
    h(
      'p',
      { class: 'quiet' },
      'Forge ticks every five minutes and the app starts what is due. Here nothing ticks until you press it.',
    ),
  );

const trouble = (view: OrgView, act: Act): Node =>
  h(
    'section',
    { class: 'panel', id: 'trouble' },
    h('h2', {}, 'Break'),
    h('p', { role: 'status' }, view.troubles.find(({ name }) => name === view.trouble)?.says ?? ''),
    h(
      'div',
      { class: 'row' },
      view.troubles.map(({ name, label, says }) =>
        h(
          'button',
          {
            id: `break-${name}`,
            'aria-pressed': String(name === view.trouble),
            title: says,
            onclick: () => act(`break/${name}`, {}),
          },
          label,
        ),
      ),
    ),
  );

const log = (happened: readonly string[]): Node =>
  h(
    'section',
    { class: 'panel', 'aria-live': 'polite' },
    h('h2', {}, 'What happened'),
    happened.length === 0
      ? h('p', { class: 'quiet' }, 'Nothing yet.')
      : h(
          'ol',
          { class: 'happened', id: 'happened' },
          happened.slice(0, 8).map((said) => h('li', { class: 'long' }, said)),
        ),
  );

void start();
