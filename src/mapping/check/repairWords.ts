// What the button of a repair says, and the clicks that do the same in Assets.
import type { Change } from '../change';
import { changes } from '../changes';
import type { Repair, RepairInAssets, RepairInMapping } from '../fault';
import { sourceWords } from '../sourceWords';
import { shortly } from './shortly';

/** Exactly what the button changes, in a few words. */
export const buttonOf = (repair: Repair): string =>
  repair.in === 'assets' ? inAssets(repair) : inMapping(repair);

function inAssets(repair: RepairInAssets): string {
  switch (repair.do) {
    case 'hold many':
      return `Let ${repair.attribute} hold many`;
    case 'add options':
      return `Add ${several(repair.options, 'options')} to ${repair.attribute}`;
    case 'allow statuses':
      return `Allow ${several(names(repair), 'statuses')} in ${repair.attribute}`;
  }
}

function inMapping(repair: RepairInMapping): string {
  switch (repair.do) {
    case 'add change':
      return `Add “${changeWords(repair.change)}”`;
    case 'use attribute':
      return `Use “${repair.attribute}”`;
    case 'use field':
      return `Use “${repair.field}”`;
    case 'use type':
      return `Use “${repair.name}”`;
    case 'add line':
      return `Fill ${repair.add.attribute} from ${shortly(sourceWords(repair.add.from))}`;
    case 'name status':
      return `Call it “${repair.name}”`;
    case 'refer to':
      return `Refer to “${repair.objectType}” by ${repair.by.map((name) => `“${name}”`).join(', ')}`;
    case 'write always':
      return repair.line === undefined ? 'Create and update' : plainButtons['write always'];
    case 'remove line':
    case 'turn off':
    case 'first filled':
    case 'match type':
    case 'hold many':
    case 'hold one':
    case 'only label':
    case 'only identifier':
    case 'find by identifier':
    case 'make none':
      return plainButtons[repair.do];
  }
}

const plainButtons = {
  'remove line': 'Remove this line',
  'turn off': 'Turn this line off',
  'first filled': 'Use the first filled',
  'match type': 'Fill it as the attribute holds it',
  'hold many': 'Let it hold many',
  'hold one': 'Give one value',
  'only label': 'Make it the label',
  'only identifier': 'Make it the identifier',
  'write always': 'Write it every time',
  'find by identifier': 'Find it by the identifier',
  'make none': 'Make no objects',
} as const;

/** A change by its title, with what makes it this one where others of its name do something else. */
function changeWords(change: Change): string {
  const { title } = changes[change.do];
  if (change.do === 'date') return `${title} ${change.form}`;
  if (change.do === 'number') return `${title} with a decimal ${change.decimal === ',' ? 'comma' : 'point'}`;
  if (change.do === 'yesno') return `${title}: ${change.yes.join(', ')}`;
  return title;
}

/** Where a person does the same in the screens of Assets. */
export function clicksOf(repair: RepairInAssets): string {
  const way = `Object schema → ${repair.type} → Attributes → ${repair.attribute} → Configure`;
  switch (repair.do) {
    case 'hold many':
      return `${way} → Cardinality → Maximum: unlimited → Save`;
    case 'add options':
      return `${way} → Options → add ${repair.options.map((each) => `“${shortly(each)}”`).join(', ')} → Save`;
    case 'allow statuses':
      return `${way} → Statuses → add ${names(repair).join(', ')} → Save`;
  }
}

const names = ({ statuses }: Extract<RepairInAssets, { do: 'allow statuses' }>) =>
  statuses.map(({ name }) => name);

const several = (texts: readonly string[], word: string) =>
  texts.length <= 3 ? texts.map((text) => `“${shortly(text)}”`).join(', ') : `${texts.length} ${word}`;
