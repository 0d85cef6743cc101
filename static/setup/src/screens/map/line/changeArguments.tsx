// What a change needs to know, as fields within its row; without any, what it does in one sentence.
import type { ReactElement } from 'react';
import { dateForms, type Change } from '../../../../../../src/mapping/change';
import { Choice } from '../../../parts/choice';
import { TextButton } from '../../../parts/links';
import { TypedText } from '../../../parts/typedText';
import { numberCheck, someUpTo, upTo } from '../../../state/map/checkedText';
import { tableNamed } from '../../../state/map/lookupTables';
import { useMapping } from '../../../state/mapping/useMapping';
import { argumentWords as words, dateNames } from '../../../words/mapLine';
import { Text, With } from './argument';
import { LookupArguments } from './lookupArguments';

type Props = {
  of: Change;
  attribute: string;
  sentence: string;
  isTable: boolean;
  toggleTable: () => void;
  /** Absent while somebody may only look. */
  change?: (change: Change) => void;
};

export function Arguments(props: Props): ReactElement {
  const { of, sentence, change } = props;
  if (!change) return <ToldArguments {...props} />;
  switch (of.do) {
    case 'split':
      return <Text label={words.split} value={of.at} put={(at) => change({ ...of, at })} />;
    case 'join':
      return (
        <Text
          label={words.join}
          value={of.with}
          check={upTo(20)}
          put={(mark) => change({ ...of, with: mark })}
        />
      );
    case 'before':
    case 'after':
      return <Text label={words[of.do]} value={of.mark} put={(mark) => change({ ...of, mark })} />;
    case 'item':
      return (
        <>
          <Text
            label={words.item}
            value={String(of.number)}
            check={numberCheck({ least: -1, most: 1_000 })}
            put={(value) => change({ ...of, number: Number(value) })}
          />
          <span className="small subtle">{words.itemHelp}</span>
        </>
      );
    case 'replace':
      return (
        <>
          <Text
            label={words.what}
            value={of.what}
            check={someUpTo(200)}
            put={(what) => change({ ...of, what })}
          />
          <Text
            label={words.with}
            value={of.with}
            check={upTo(200)}
            put={(by) => change({ ...of, with: by })}
          />
        </>
      );
    case 'part':
      return <PartArguments of={of} change={change} />;
    case 'date':
    case 'number':
      return <Written of={of} change={change} />;
    case 'yesno':
      return <YesArguments of={of} change={change} />;
    case 'lookup':
      return <LookupArguments {...props} of={of} change={change} />;
    case 'default':
      return (
        <Text
          label={words.value}
          value={of.value}
          check={someUpTo(1_000)}
          put={(value) => change({ ...of, value })}
        />
      );
    default:
      return <span className="subtle">{sentence}</span>;
  }
}

/** The form in which a date or a number is written. */
function Written(props: {
  of: Extract<Change, { do: 'date' | 'number' }>;
  change: (change: Change) => void;
}): ReactElement {
  const { of, change } = props;
  if (of.do === 'date')
    return (
      <With words_={words.form}>
        <Choice
          label={words.form}
          value={of.form}
          options={dateForms.map((value) => ({ value, text: dateNames[value] }))}
          onChange={(form) => change({ ...of, form })}
        />
      </With>
    );
  return (
    <With words_={words.decimal}>
      <Choice
        label={words.decimal}
        value={of.decimal}
        options={decimals}
        onChange={(decimal) => change({ ...of, decimal })}
      />
    </With>
  );
}

const decimals = [
  { value: ',', text: '1.234,5' },
  { value: '.', text: '1,234.5' },
] as const;

function YesArguments(props: {
  of: Extract<Change, { do: 'yesno' }>;
  change: (change: Change) => void;
}): ReactElement {
  const { of, change } = props;
  return (
    <With words_={words.yes}>
      <TypedText
        label={`${words.yes}, ${words.yesHelp}`}
        width="middle"
        value={of.yes.join(', ')}
        faultOf={(value) => (listOf(value).length === 0 ? someUpTo(1)('') : upTo(500)(value))}
        onChange={(value) => change({ ...of, yes: listOf(value) })}
      />
    </With>
  );
}

/** Texts between commas, as many as a change takes (change.ts). */
const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((each) => each.trim().slice(0, 100))
    .filter(Boolean)
    .slice(0, 20);

function PartArguments(props: {
  of: Extract<Change, { do: 'part' }>;
  change: (change: Change) => void;
}): ReactElement {
  const { of, change } = props;
  const limits = { least: 1, most: 10_000 };
  return (
    <>
      <With words_={words.from}>
        <TypedText
          label={words.from}
          width="short"
          value={String(of.from)}
          faultOf={numberCheck(limits)}
          onChange={(value) => change({ ...of, from: Number(value) })}
        />
      </With>
      <With words_={words.length}>
        <TypedText
          label={`${words.length}, ${words.all}`}
          width="short"
          value={of.length === undefined ? '' : String(of.length)}
          faultOf={numberCheck({ ...limits, mayBeEmpty: true })}
          onChange={(value) => {
            const { length: _was, ...rest } = of;
            change(value.trim() === '' ? rest : { ...rest, length: Number(value) });
          }}
        />
      </With>
    </>
  );
}

/** The same for those who may only read it. */
function ToldArguments({ of, sentence, isTable, toggleTable }: Props): ReactElement {
  const { mapping } = useMapping();
  const rows = of.do === 'lookup' ? (tableNamed(mapping, of.table)?.rows ?? []) : undefined;
  return (
    <span className="subtle">
      {[sentence, said(of)].filter(Boolean).join(' ')}{' '}
      {rows && (
        <TextButton isOpen={isTable} onClick={toggleTable}>
          {words.names(rows.length)}
        </TextButton>
      )}
    </span>
  );
}

/** What a change was told, for those who may only read it. */
function said(of: Change): string {
  const { do: _name, ...told } = of;
  const parts = Object.values(told).map((value: string | number | string[]) => `“${String(value)}”`);
  return parts.length === 0 ? '' : `(${parts.join(', ')})`;
}
