// A field of Okta to choose: by its name or title, with how often it is filled and an example; or any path of one's own.
import { useMemo, type ReactElement } from 'react';
import type { Sample } from '../../../../../../src/contract';
import type { Kind } from '../../../answers';
import { Combo, type ComboOption } from '../../../parts/combo';
import { pathCheck } from '../../../state/map/checkedText';
import { startOf } from '../../../state/counts';
import { fieldOptions, fieldsFor, type FieldOption } from '../../../state/map/fieldChoice';
import { typesOf } from '../../../state/map/typeEdits';
import { useMapping } from '../../../state/mapping/useMapping';
import { addWords as words } from '../../../words/mapLine';

/** An example is a sign of what is there, not the whole of it. */
const exampleMax = 40;

const none: readonly Sample[] = [];

export function useFieldOptions(kind: Kind): FieldOption[] {
  const { mapping, fields, samples } = useMapping();
  return useMemo(
    () => fieldOptions(typesOf(mapping, kind), fields[kind] ?? [], samples[kind]?.samples ?? none),
    [mapping, kind, fields, samples],
  );
}

export function FieldCombo(props: {
  kind: Kind;
  value: string;
  label: string;
  onPick: (path: string) => void;
  id?: string;
  isInvalid?: boolean;
  describedBy?: string;
  takesFocus?: boolean;
}): ReactElement {
  const { kind, onPick, ...rest } = props;
  const options = useFieldOptions(kind);
  return (
    <Combo
      {...rest}
      isFree
      isCode
      optionsFor={(typed) => fieldsFor(options, typed).map(shown)}
      onPick={(path) => pathCheck(path) === undefined && onPick(path)}
    />
  );
}

function shown({ path, title, filled, records, example, isCustom, isUsed }: FieldOption): ComboOption {
  const often = records === 0 ? undefined : filled === 0 ? words.never : words.filled(filled, records);
  const start = example === undefined ? '' : startOf(example, exampleMax);
  const value = example === undefined ? undefined : words.forExample(start === example ? start : `${start}…`);
  const signs = [isCustom ? words.custom : '', isUsed ? words.used : ''].filter(Boolean).join(', ');
  return {
    value: path,
    text: path,
    detail: [title, often, value].filter(Boolean).join(' · '),
    ...(signs === '' ? {} : { sign: signs }),
  };
}
