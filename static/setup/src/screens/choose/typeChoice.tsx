// The object types of the customer's schema, to pick one for a kind; the one that looks like its home comes first.
import type { ReactElement } from 'react';
import { sameName, type KnownSchema } from '../../../../../src/mapping/known';
import type { TypeMapping } from '../../../../../src/mapping/mapping';
import { typeSuggestion } from '../../../../../src/mapping/suggest';
import { Choice } from '../../parts/choice';
import { heldRecords } from '../../state/mapping/heldRecords';
import { goingToOwn } from '../../state/choose/ownType';
import { goingTo, knownTypeOf, newName, proposedLines } from '../../state/choose/targets';
import { useMapping } from '../../state/mapping/useMapping';
import { targetWords as words } from '../../words/choose';
import { kindNames } from '../../words/frame';

/** Stands in the list for a type that is made. */
const anew = '';

export function TypeChoice({ type, schema }: { type: TypeMapping; schema: KnownSchema }): ReactElement {
  const { mapping, change, fields, samples } = useMapping();
  const known = knownTypeOf(schema, type.type);
  const suggested = typeSuggestion(type.kind, schema);
  const isTaken = (name: string) =>
    mapping.types.some((each) => each.key !== type.key && sameName(each.type, name));
  const free = schema.types.filter(({ name }) => !isTaken(name));
  const first = free.filter(({ name }) => name === suggested?.name);
  const options = [
    ...[...first, ...free.filter((each) => !first.includes(each))].map(({ name, isOurs }) => ({
      value: name,
      text: isOurs ? words.ours(name) : first[0]?.name === name ? words.suggested(name) : words.yours(name),
    })),
    { value: anew, text: known ? words.anotherNew : words.isNew(type.type) },
  ];
  const pick = (name: string) => {
    const to = knownTypeOf(schema, name);
    if (to === undefined || to.isOurs)
      return change(
        goingTo(mapping, type.key, {
          name: to?.name ?? newName(type.kind, schema, mapping),
          lines: proposedLines(mapping, type.kind),
        }),
      );
    const records = heldRecords(samples, mapping.filters)[type.kind] ?? [];
    change(goingToOwn(mapping, type, { to, schema, fields: fields[type.kind] ?? [], samples: records }));
  };
  return (
    <>
      <Choice
        label={words.typeOf(kindNames[type.kind].toLowerCase())}
        value={known?.name ?? anew}
        options={options}
        onChange={pick}
      />
      {suggested && suggested.name === first[0]?.name && known === undefined && (
        <div className="small subtle breaks">{words.why(suggested.name, suggested.reason)}</div>
      )}
    </>
  );
}
