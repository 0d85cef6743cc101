// The Objects tab: object types in a tree, a table of the objects of one, and one object with its links both ways.
import type { ObjectsView, ObjectView, SchemaView, Shown, ShownList, TypeNode } from '../views';
import { ask } from './ask';
import { count, h, lozenge, moment } from './dom';
import type { Screen } from './screens';

const EVERY_MS = 2_000;

export interface TableRoute {
  typeId: string | undefined;
  search: string;
  page: number;
}

const tableAddress = ({ typeId, search, page }: TableRoute): string => {
  const query = new URLSearchParams();
  if (search !== '') query.set('search', search);
  if (page > 1) query.set('page', String(page));
  return `#/objects/${typeId ?? ''}${query.size > 0 ? `?${query.toString()}` : ''}`;
};

/** The first type that holds anything, else the first. */
function firstType(types: readonly TypeNode[]): TypeNode | undefined {
  const flat = types.flatMap(function all(type): TypeNode[] {
    return [type, ...type.children.flatMap(all)];
  });
  return flat.find(({ objects }) => objects > 0) ?? flat[0];
}

export function objectsScreen(
  route: TableRoute,
  tabs: () => Node,
): Screen<{ schema: SchemaView; table: ObjectsView | undefined }> {
  return {
    every: EVERY_MS,
    async load() {
      const schema = await ask<SchemaView>('schema');
      const typeId = route.typeId ?? firstType(schema.types)?.id;
      const query = new URLSearchParams({ search: route.search, page: String(route.page) });
      const table =
        typeId === undefined ? undefined : await ask<ObjectsView>(`types/${typeId}?${query.toString()}`);
      return { schema, table };
    },
    draw: ({ schema, table }) => [
      tabs(),
      h(
        'div',
        { class: 'split' },
        tree(schema, table?.type.id),
        h('section', {}, ...(table ? drawTable(table, route) : [nothing()])),
      ),
    ],
  };
}

function tree(schema: SchemaView, chosen: number | undefined): Node {
  const branch = (types: readonly TypeNode[]): Node =>
    h(
      'ul',
      {},
      types.map(({ id, name, objects, children }) =>
        h(
          'li',
          {},
          h(
            'a',
            { href: `#/objects/${id}`, 'aria-current': id === chosen && 'page' },
            h('bdi', {}, name),
            h('span', { class: 'badge' }, count(objects)),
          ),
          children.length > 0 && branch(children),
        ),
      ),
    );
  return h(
    'nav',
    { class: 'tree', 'aria-label': 'Object types' },
    h('h2', {}, 'Object types'),
    branch(schema.types),
  );
}

const nothing = (): Node =>
  h(
    'div',
    { class: 'empty' },
    h('h2', {}, 'No object types yet'),
    h('p', {}, 'Open the Import tab, configure the app, and import data.'),
    h('a', { href: '#/import' }, 'Go to Import'),
  );

function drawTable({ type, columns, rows, total, page, pages }: ObjectsView, route: TableRoute): Node[] {
  const search = (event: Event): void => {
    event.preventDefault();
    const field = document.getElementById('search');
    if (field instanceof HTMLInputElement)
      location.hash = tableAddress({ typeId: String(type.id), search: field.value, page: 1 });
  };
  const turn = (to: number, words: string): Node =>
    to < 1 || to > pages
      ? h('span', { class: 'quiet' }, words)
      : h('a', { href: tableAddress({ ...route, typeId: String(type.id), page: to }) }, words);
  return [
    h(
      'div',
      { class: 'row spread' },
      h('h1', {}, h('bdi', {}, type.name)),
      h(
        'form',
        { class: 'row', role: 'search', onsubmit: search },
        h('input', {
          id: 'search',
          type: 'search',
          value: route.search,
          placeholder: 'Search values',
          'aria-label': `Search ${type.name}`,
        }),
        h('button', {}, 'Search'),
      ),
    ),
    type.description === '' ? h('span') : h('p', { class: 'quiet' }, type.description),
    rows.length === 0
      ? h('p', { class: 'empty' }, route.search === '' ? 'No objects of this type.' : 'No object fits.')
      : h(
          'div',
          { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': `Objects of ${type.name}` },
          h(
            'table',
            {},
            h(
              'thead',
              {},
              h(
                'tr',
                {},
                ['Key', 'Name', ...columns].map((name) => h('th', { scope: 'col' }, name)),
              ),
            ),
            h(
              'tbody',
              {},
              rows.map(({ id, key, label, cells }) =>
                h(
                  'tr',
                  {},
                  h('td', { class: 'nowrap' }, h('a', { href: `#/object/${id}` }, key)),
                  h('td', {}, h('bdi', { class: 'clamp' }, label)),
                  cells.map((shown) => h('td', {}, h('span', { class: 'clamp' }, values(shown)))),
                ),
              ),
            ),
          ),
        ),
    h(
      'p',
      { class: 'row spread' },
      h('span', { id: 'total' }, `${count(total)} ${total === 1 ? 'object' : 'objects'}`),
      h('span', { class: 'row' }, turn(page - 1, 'Previous'), `${page} of ${pages}`, turn(page + 1, 'Next')),
    ),
  ];
}

export function objectScreen(id: string, all: boolean, tabs: () => Node): Screen<ObjectView> {
  return {
    every: EVERY_MS,
    load: () => ask<ObjectView>(`objects/${id}${all ? '?all=yes' : ''}`),
    draw: (object) => [
      tabs(),
      h(
        'p',
        {},
        h('a', { href: `#/objects/${object.type.id}` }, h('bdi', {}, object.type.name)),
        ` / ${object.key}`,
      ),
      h('h1', { class: 'long' }, h('bdi', {}, object.label || object.key)),
      h(
        'div',
        { class: 'columns' },
        h(
          'section',
          { class: 'panel' },
          h('h2', {}, 'Attributes'),
          h(
            'dl',
            {},
            ...object.attributes.flatMap((attribute) => [
              h('dt', {}, attribute.name),
              h('dd', {}, ...list(attribute, id)),
            ]),
            h('dt', {}, 'Created'),
            h('dd', {}, moment(object.created)),
            h('dt', {}, 'Updated'),
            h('dd', {}, moment(object.updated)),
          ),
        ),
        h(
          'section',
          { class: 'panel', id: 'inbound' },
          h('h2', {}, 'Inbound references'),
          object.inbound.length === 0
            ? h('p', { class: 'quiet' }, 'Nothing refers to this object.')
            : h(
                'dl',
                {},
                ...object.inbound.flatMap((group) => [
                  h('dt', {}, `${group.type}: ${group.name} (${count(group.total)})`),
                  h('dd', {}, ...list(group, id)),
                ]),
              ),
        ),
      ),
    ],
  };
}

function list({ shown, total }: ShownList, id: string): Node[] {
  if (total === 0) return [h('span', { class: 'quiet' }, '–')];
  const rest = total - shown.length;
  return [
    ...values(shown),
    ...(rest > 0 ? [h('a', { href: `#/object/${id}?all=yes` }, `and ${count(rest)} more`)] : []),
  ];
}

/** Values one after the other; links lead to their objects. */
const values = (shown: readonly Shown[]): Node[] =>
  shown.map(({ text, to, look }) => {
    if (to !== undefined) return h('a', { class: 'chip', href: `#/object/${to}` }, h('bdi', {}, text));
    if (look !== undefined) return lozenge(look, text);
    return h('span', { class: 'value' }, h('bdi', {}, text));
  });
