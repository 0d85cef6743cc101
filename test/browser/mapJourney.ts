// A walk through Map that stops at its states: few lines and many, opened ones, what is wrong, what could be added.
import type { Line, TypeMapping } from '../../src/mapping/mapping';
import type { StartedSite } from '../sandbox/site/startSite';
import { asked } from '../sandbox/wholeSite';
import type { Visitor } from './visitor';
import { configure, go, press, reads, titled } from './ways';

/** Opens Map on a draft: what is live, with people mapped otherwise. */
async function mapWith(
  visitor: Visitor,
  { site }: StartedSite,
  edit: (users: TypeMapping) => TypeMapping,
): Promise<void> {
  const { live, draft } = await asked(site.ask('getMapping', {}));
  if (!live) throw new Error('Nothing is live.');
  const over = draft ? { over: draft.savedAt } : {};
  const types = live.mapping.types.map((type) => (type.kind === 'users' ? edit(type) : type));
  const mapping = { ...live.mapping, types };
  await asked(site.ask('keepDraft', { mapping, basedOn: live.savedAt, ...over }));
  await configure(visitor);
  await go(visitor, 'map');
  await titled(visitor, 'Map fields to attributes');
  await visitor.app.locator('td', { hasText: /^00u/ }).waitFor();
}

const line = (attribute: string, path: string, as: 'text' | 'integer' = 'text'): Line => ({
  ...{ attribute, key: attribute.toLowerCase().replace(/\W/g, '') },
  ...{ as, from: { path } },
});

const withLines =
  (...lines: Line[]) =>
  (users: TypeMapping) => ({ ...users, lines: [...users.lines, ...lines] });

export async function* mapper(visitor: Visitor, started: StartedSite): AsyncGenerator<string> {
  const { app } = visitor;
  await started.site.setUp(started.token);
  await mapWith(visitor, started, (users) => ({ ...users, lines: users.lines.slice(0, 3) }));
  yield 'map-three-lines';
  const many = Array.from({ length: 44 }, (_each, at) => line(`Extra ${at + 1}`, 'profile.city'));
  await mapWith(visitor, started, withLines(...many));
  yield 'map-sixty-lines';
  const row = (words: string) => app.locator('tr.line-row', { hasText: words }).first();
  await mapWith(
    visitor,
    started,
    withLines(line('Department', 'profile.division'), line('Nick', 'profile.nickName', 'integer')),
  );
  await reads(visitor, 'Two lines fill Department.');
  await app.getByRole('group', { name: 'Suggestion' }).waitFor();
  yield 'map-faults-and-suggestion';
  await row('profile.department').click();
  await press(visitor, 'Add a change');
  yield 'map-line-changes-offered';
  await app.getByRole('menuitem', { name: /^Look up/ }).click();
  await press(visitor, /names$/);
  yield 'map-line-lookup';
  await press(visitor, 'Done');
  await row('Status table').click();
  yield 'map-line-status';
  await press(visitor, 'Done');
  await row('profile.displayName').click();
  yield 'map-line-fallbacks';
  await press(visitor, 'Done');
  await press(visitor, /^Add another object type/);
  await app.getByRole('combobox', { name: 'Object type' }).fill('Service account');
  await app.getByLabel('Values of condition 1').fill('robot');
  await press(visitor, 'Add object type');
  await press(visitor, 'Edit');
  yield 'map-two-types';
  await app.getByText('Picture', { exact: true }).click();
  yield 'map-picture';
  const { ref, from, assets } = started.site;
  assets.setRole(ref.schemaId, from.account, 'viewer');
  await configure(visitor);
  await go(visitor, 'map');
  await app.getByText('Okta User', { exact: true }).first().click();
  await row('profile.department').click();
  yield 'map-onlooker';
}
