// One person in the table of the Okta page, with what may be done to them.
import type { PersonView } from '../views';
import { h, lozenge } from './dom';

export interface Doing {
  /** Is this small form open? One is at a time. */
  isOpen: (what: string) => boolean;
  open: (what: string) => void;
  act: (change: string, body: object) => Promise<void>;
}

type Groups = readonly { id: string; name: string }[];

/** The person's row, and below it the form that is open. */
export function personRows(person: PersonView, groups: Groups, doing: Doing): Node[] {
  const { id, name, login, status } = person;
  const form = forms.find(({ of }) => doing.isOpen(`${of}-${id}`));
  const button = (of: string, text: string, act: () => unknown): Node =>
    h('button', { id: `${of}-${id}`, 'aria-label': `${text}: ${name}`, onclick: act }, text);
  const now = (change: string, text: string): Node =>
    button(change, text, () => doing.act(change, { person: id }));
  const row = h(
    'tr',
    { 'data-person': id },
    h('td', {}, h('bdi', { class: 'clamp' }, name), h('div', { class: 'quiet' }, login)),
    h('td', {}, lozenge(status === 'ACTIVE' ? 'active' : 'inactive', status)),
    h('td', {}, h('span', { class: 'clamp' }, person.groups.map((group) => group.name).join(', '))),
    h(
      'td',
      {},
      person.devices.map((device) =>
        h(
          'div',
          { class: 'row' },
          h('bdi', {}, device.name),
          h(
            'button',
            {
              class: 'link',
              'aria-label': `Take ${device.name} from ${name}`,
              onclick: () => doing.act('take', { person: id, device: device.id }),
            },
            'Take',
          ),
        ),
      ),
    ),
    h(
      'td',
      {},
      h(
        'div',
        { class: 'row' },
        forms.map(({ of, text }) => button(of, text, () => doing.open(`${of}-${id}`))),
        now('give', 'Give a device'),
        status === 'ACTIVE' ? now('deactivate', 'Deactivate') : now('activate', 'Activate'),
        now('delete', 'Delete'),
      ),
    ),
  );
  return form ? [row, h('tr', {}, h('td', { colspan: '5' }, form.draw(person, groups, doing)))] : [row];
}

interface Form {
  of: string;
  text: string;
  draw: (person: PersonView, groups: Groups, doing: Doing) => Node;
}

/** The value of a field of the form that was sent. */
const field = (event: Event, name: string): string => {
  if (!(event.target instanceof HTMLFormElement)) return '';
  const value = new FormData(event.target).get(name);
  return typeof value === 'string' ? value : '';
};

const NO_GROUP = '';

const forms: readonly Form[] = [
  {
    of: 'rename',
    text: 'Rename',
    draw: ({ id, first, last }, _groups, { act, open }) =>
      small(
        open,
        (event) => act('rename', { person: id, first: field(event, 'first'), last: field(event, 'last') }),
        [
          h('input', { name: 'first', value: first, 'aria-label': 'First name', required: true }),
          h('input', { name: 'last', value: last, 'aria-label': 'Last name', required: true }),
        ],
      ),
  },
  {
    of: 'move',
    text: 'Move',
    draw: ({ id, groups: own }, groups, { act, open }) => {
      const mayLeave = own.filter((group) => group.mayLeave);
      const others = groups.filter((group) => !own.some((mine) => mine.id === group.id));
      const move = (event: Event): Promise<void> => {
        const [from, to] = [field(event, 'from'), field(event, 'to')];
        if (from !== NO_GROUP && to !== NO_GROUP) return act('move', { person: id, from, to });
        if (to !== NO_GROUP) return act('join', { person: id, group: to });
        return act('leave', { person: id, group: from });
      };
      const choose = (name: string, none: string, options: Groups): Node =>
        h(
          'select',
          { name, 'aria-label': none },
          h('option', { value: NO_GROUP }, none),
          options.map((group) => h('option', { value: group.id }, group.name)),
        );
      return small(open, move, [
        choose('from', 'Out of no group', mayLeave),
        choose('to', 'Into no group', others),
      ]);
    },
  },
];

const small = (open: Doing['open'], send: (event: Event) => Promise<void>, inside: Node[]): Node =>
  h(
    'form',
    {
      class: 'row',
      onsubmit: (event) => {
        event.preventDefault();
        return send(event);
      },
    },
    inside,
    h('button', { class: 'primary' }, 'Save'),
    h('button', { type: 'button', class: 'subtle', onclick: () => open('') }, 'Cancel'),
  );
