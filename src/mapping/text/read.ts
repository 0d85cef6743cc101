// From text to mapping. What is not understood is kept where it stands, and never takes the rest with it.
//
//   text      = { block | table }             lines before the first heading are people
//   block     = NAME ":" { line | setting | status }
//   line      = [ "off:" ] ( "key:" | "map:" ) value { "|" step } "=" NAME [ "|" link ]
//   value     = "presence changed" | "last synced" | piece { "," piece } [ "," ]     the first filled one
//   piece     = PATH | TEXT | "template" TEXT | PATH { "+" [ TEXT "+" ] PATH } | PATH "+" TEXT
//   step      = a change (`changeText.ts`) | an option (`optionText.ts`) | "about" TEXT
//   link      = names [ " of " [ "other " ] NAME ] | NAME "=${" PATH "}"             the second is OnLink's
//   names     = NAME { "," NAME }
//   setting   = "config:" name "=" what it takes (`settings.ts`)
//   status    = "status:" STATE "=" name "|" ( "active" | "inactive" | "pending" )
//   table     = "table:" name "=" [ CELL "|" CELL ]
//
//   PATH      a word without blanks and , + | = " `   or anything in backticks
//   TEXT      in double quotes: a constant, or with ${path} in it a template; \" \\ \$ \` \u{a} for a sign itself
//   NAME      as it stands, in double quotes where = | : # , or " of " is in it, it ends with " of" or blanks are around it;
//             #key where nothing has such a name any more
//
// New forms stand before the = alone, where a path of OnLink has no blanks and none of their signs. So its lines mean
// what they mean there (`test/mapping/text/read.test.ts`).
import { defaultMapping } from '../defaults';
import { attributeIn } from '../match';
import { typeKey, typeSelector } from '../keys';
import { sameName, type KnownSchema } from '../known';
import type { Mapping, TypeMapping } from '../mapping';
import { assemble, type TextRead } from './assemble';
import { readBlock, readFileLines } from './block';
import { fault } from './faults';
import { meansGroups } from './follow';
import { lay } from './lay';
import { beginReading, tell, type Reading } from './reading';
import { settle } from './settle';
import { shapeBlocks } from './shape';
import { keyBlocks, MOST_TYPES, type KeyedBlock } from './typeKeys';

export type { TextRead };

/** What a text is read against: the mapping it was before, whose keys stay, and the customer's schema. */
export interface Surroundings {
  before?: Mapping | undefined;
  known?: KnownSchema | undefined;
}

/** The longest text that is read, in UTF-16 units: 60 lines take 3 KB. */
const LONGEST = 200 * 1024;

/**
 * Reads a mapping from text. Never throws, and takes time in proportion to the text's length.
 *
 * @param about what goes without saying depends on it: a text means the same only beside the same schema
 */
export function readText(text: string, about: Surroundings = {}): TextRead {
  if (text.length > LONGEST)
    return { faults: [fault(1, { code: 'too-large', from: 0, to: 0 })], places: [], kept: [] };
  const reading = beginReading();
  const blocks = lay(text);
  for (const { lines } of blocks) readFileLines(lines, reading);
  const shapes = shapeBlocks(blocks, about.before, reading);
  const said = keyBlocks(
    shapes.map((shape) => readBlock(shape, reading)),
    about.before,
    reading,
  );
  const added = addedGroups(said, about, reading);
  const settled = settle(said, { known: about.known, types: added }, reading);
  return assemble({ blocks, settled, added }, reading);
}

/** The object type of groups, where people are linked to groups as in OnLink and the text has no block of groups. */
function addedGroups(blocks: KeyedBlock[], { before, known }: Surroundings, reading: Reading): TypeMapping[] {
  const usual = [...(before?.types ?? []), ...defaultMapping.types].find(({ kind }) => kind === 'groups');
  const isThere = blocks.some(({ kind }) => kind === 'groups');
  if (!usual || isThere || blocks.length >= MOST_TYPES) return [];
  const { type } = usual;
  const [link] = blocks.flatMap((block) =>
    block.said.filter(({ said }) => {
      const target = known && attributeIn(known, block.type, said.attribute)?.target;
      const isTheirs = target === undefined || sameName(target, type);
      return block.kind === 'users' && said.link?.is === 'onlink' && meansGroups(said) && isTheirs;
    }),
  );
  if (!link) return [];
  tell(reading, link.line.number, { code: 'groups-added', ...link.said.at.attribute, seen: { type } });
  const keys = blocks.map(({ key }) => key);
  const selectors = blocks.map(({ selector }) => selector);
  return [
    {
      ...usual,
      key: typeKey('groups', type, keys),
      selector: typeSelector('groups', type, selectors),
    },
  ];
}
