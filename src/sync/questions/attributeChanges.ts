// The attributes of one object before and after a run (pure): what Assets holds beside what the row brings.
import { linksOf, valuesOf, type FoundObject } from '../../assets/foundObject';
import { rowLines, type Row } from '../../mapping/apply';
import { textOf } from '../../mapping/explain';
import type { Line, ReferenceLine, TypeMapping } from '../../mapping/mapping';
import type { Json } from '../../records/record';
import { heldInRow } from '../held';
import { areSame } from '../sameTexts';
import { isOfLater, valuesIn } from '../rowValues';

/** One attribute before and after. Texts as a person reads them. */
export type AttributeChange = {
  attribute: string;
  /** Absent where Assets does not let the app read it. */
  before?: string[];
  after: string[];
  isChanged: boolean;
};

/** The object that a reference's value leads to: one that is there, by its id, or one that the run makes. */
export type Pointed = { name: string; id?: string };

/** What changes are told from. */
export type Comparing = {
  type: TypeMapping;
  row: Row;
  /** What Assets holds: the object, `none` where there is none, `unread` where nobody may look. */
  held: FoundObject | 'none' | 'unread';
  /** Where a value of a reference leads; undefined where to nothing. */
  points: (line: ReferenceLine, value: string) => Pointed | undefined;
  /** Whether a value that Okta no longer has is taken away, by the import or after it. */
  clears: boolean;
};

/** Every attribute that the row speaks of, in the order of the lines. */
export function attributeChanges({ type, row, held, points, clears }: Comparing): AttributeChange[] {
  const object = typeof held === 'object' ? held : undefined;
  const { staying } = heldInRow(row, type, object);
  return rowLines(type).map((line) => {
    const { attribute } = line;
    const before = object ? [...valuesOf(object, attribute)] : held === 'none' ? [] : undefined;
    const told = before === undefined ? {} : { before };
    const isLeft = staying.has(line.key) || isOfLater(line) || (!clears && isEmptied(line, row, object));
    if (isLeft) return { attribute, ...told, after: before ?? [], isChanged: false };
    const { after, isChanged } =
      line.as === 'reference'
        ? pointing(line, { row, object, points, before })
        : plainChange(line, valuesIn(row[line.key]), before);
    // What is the same is shown as Assets writes it.
    return { attribute, ...told, after: isChanged ? after : (before ?? after), isChanged };
  });
}

/** Whether Okta has nothing for a line any more, and Assets has. */
export const isEmptied = (line: Line, row: Row, object: FoundObject | undefined): boolean =>
  !isOfLater(line) &&
  valuesIn(row[line.key]).length === 0 &&
  object !== undefined &&
  valuesOf(object, line.attribute).length > 0;

function plainChange(line: Line, values: Json[], before: string[] | undefined) {
  const after = values.map(textOf);
  const isChanged = before !== undefined && !areSame(line.as, before, after);
  return { after, isChanged: before === undefined ? after.length > 0 : isChanged };
}

/** Objects are compared by their ids: two may share a name. One that the run makes is new in any case. */
function pointing(
  line: ReferenceLine,
  o: Pick<Comparing, 'row' | 'points'> & { object: FoundObject | undefined; before: string[] | undefined },
) {
  const pointed = valuesIn(o.row[line.key]).flatMap((value) => o.points(line, textOf(value)) ?? []);
  const one = [...new Map(pointed.map((each) => [each.id ?? each.name, each])).values()];
  const after = one.map(({ name }) => name);
  if (o.before === undefined) return { after, isChanged: after.length > 0 };
  const there = new Set(o.object ? linksOf(o.object, line.attribute).map(({ id }) => id) : []);
  const isSame = one.length === there.size && one.every(({ id }) => id !== undefined && there.has(id));
  return { after, isChanged: !isSame };
}
