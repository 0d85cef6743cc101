// `config:` lines: settings of an object type, filters of its kind, and those of OnLink's that mean nothing here.
import { kinds, type Kind } from '../../records/record';
import { dataSourceText, readDataSource } from './dataSource';
import type { Spot } from './faults';
import { fitFilters, fitType } from './fits';
import { settingIn, type LineOf } from './lay';
import { tell, wholeOf, type BlockSaid, type Members, type Reading } from './reading';
import { otherSettings, settings, type Setting } from './settings';
import { readList } from './settingText';

/** The kind that a setting names itself, as in `config:devices.statuses=…`. */
export const kindNamed = (line: LineOf<'config'>): Kind | undefined =>
  kinds.find((kind) => settingIn(line)?.name.startsWith(`${kind}.`));

/** `config:data_source=` has decided what the block is; what is left is what it asks for besides its list. */
function takeSource(line: LineOf<'config'>, block: BlockSaid, reading: Reading): Words | undefined {
  const { kind } = block;
  const says = readDataSource(settingIn(line)?.value ?? '');
  if (!says) return { code: 'bad-setting', seen: { name: 'data_source', form: dataSourceText('users') } };
  if (says.kind !== kind)
    return { code: 'setting-twice', seen: { name: 'data_source', kind: 'object type' } };
  const setting = settings.find(({ name, kinds }) => name === 'search' && kinds.includes(kind));
  const isKept =
    says.search === undefined ||
    (setting && keepFilter({ kind, setting, value: says.search }, reading) === 'kept');
  const unused = [...(isKept ? [] : ['search']), ...says.unused];
  if (unused.length > 0) return { code: 'query-unused', seen: { what: unused.join(', ') } };
  block.taken.set(line.number, { is: 'data source' });
  return undefined;
}

/** A setting of the block that it stands in. */
export function takeSetting(line: LineOf<'config'>, block: BlockSaid, reading: Reading): void {
  const at = wholeOf(line);
  const said = settingIn(line);
  if (!said) return tell(reading, line.number, { code: 'no-equals', ...at });
  const { name } = said;
  const other = otherSettings.find((each) => each === name);
  if (other) return takeOther(other, line, { block, reading });
  const setting = settings.find((each) => each.name === name && each.kinds.includes(block.kind));
  if (!setting) return tell(reading, line.number, { ...unknown(name, block.kind), ...at });
  const value = setting.read(said.value);
  const isFilter = setting.belongs === 'filters';
  const outcome = isFilter
    ? keepFilter({ kind: block.kind, setting, value }, reading)
    : keepMember({ block, setting, value });
  const place = { is: 'setting', block: block.at, name } as const;
  if (outcome !== 'kept')
    tell(reading, line.number, { ...refused(outcome, { name, setting, kind: block.kind }), ...at });
  else if (isFilter) reading.taken.set(line.number, place);
  else block.taken.set(line.number, place);
}

/** A filter that names its kind, wherever it stands. */
export function takeFilter(line: LineOf<'config'>, kind: Kind, reading: Reading): void {
  const at = wholeOf(line);
  const said = settingIn(line) ?? { name: '', value: '' };
  const name = said.name.slice(kind.length + 1);
  const setting = settings.find(
    (each) => each.name === name && each.kinds.includes(kind) && each.belongs === 'filters',
  );
  if (!setting) return tell(reading, line.number, { ...unknown(name, kind), ...at });
  const outcome = keepFilter({ kind, setting, value: setting.read(said.value) }, reading);
  if (outcome === 'kept') reading.taken.set(line.number, { is: 'setting', name: said.name });
  else tell(reading, line.number, { ...refused(outcome, { name: said.name, setting, kind }), ...at });
}

type Outcome = 'kept' | 'twice' | 'bad';

function keepFilter(
  { kind, setting, value }: { kind: Kind; setting: Setting; value: unknown },
  reading: Reading,
): Outcome {
  if (value === undefined || !fitFilters(kind, { [setting.member]: value })) return 'bad';
  const members: Members = reading.filters.get(kind) ?? new Map<string, { value: unknown; json: string }>();
  const before = members.get(setting.member);
  const json = JSON.stringify(value);
  // Said again in the same words, it is no contradiction.
  if (before !== undefined) return before.json === json ? 'kept' : 'twice';
  reading.filters.set(kind, members.set(setting.member, { value, json }));
  return 'kept';
}

function keepMember(o: { block: BlockSaid; setting: Setting; value: unknown }): Outcome {
  const { block, setting, value } = o;
  const fit = value === undefined ? undefined : fitType({ [setting.member]: value });
  if (!fit) return 'bad';
  if (Object.hasOwn(block.settings, setting.member)) return 'twice';
  const { description, when, write } = fit;
  Object.assign(block.settings, {
    ...(description !== undefined && { description }),
    ...(when && { when }),
    ...(write && { write }),
  });
  return 'kept';
}

type Words = Pick<Spot, 'code' | 'seen'>;

const refused = (
  outcome: 'twice' | 'bad',
  { name, setting, kind }: { name: string; setting: Setting; kind: Kind },
): Words =>
  outcome === 'twice'
    ? { code: 'setting-twice', seen: { name, kind } }
    : { code: 'bad-setting', seen: { name, form: setting.form } };

function unknown(name: string, kind: Kind): Words {
  const words = settings.flatMap((each) => (each.kinds.includes(kind) ? [each.name] : [])).join(', ');
  const isElsewhere = settings.some((each) => each.name === name);
  return { code: isElsewhere ? 'setting-elsewhere' : 'unknown-setting', seen: { name, kind, words } };
}

function takeOther(
  name: (typeof otherSettings)[number],
  line: LineOf<'config'>,
  { block, reading }: { block: BlockSaid; reading: Reading },
): void {
  const say = (words: Words) => tell(reading, line.number, { ...words, ...wholeOf(line) });
  switch (name) {
    case 'page_size':
      return say({ code: 'our-pages' });
    case 'data_limit':
      return say({ code: 'no-limit' });
    case 'section': {
      const parts = (readList(settingIn(line)?.value ?? '') ?? []).filter((part) => part !== 'groups');
      if (parts.length === 0) return say({ code: 'sections-here' });
      return say({ code: 'sections-later', seen: { what: parts.join(' and ') } });
    }
    case 'data_source': {
      const words = takeSource(line, block, reading);
      if (words) say(words);
    }
  }
}
