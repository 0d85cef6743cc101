// What the sample will have: the value as it lands, the names that a reference finds, the account, or why nothing lands.
import Lozenge from '@atlaskit/lozenge';
import { useMemo, type ReactElement } from 'react';
import type { Line, ReferenceLine, TypeMapping } from '../../../../../src/mapping/mapping';
import { Icon } from '../../parts/icons';
import { knownType } from '../../state/mapping/knownTypes';
import { targetNames, writeNote } from '../../state/map/lineShown';
import { useAccount, useObjects } from '../../state/map/looked';
import { usePage } from '../../state/pageContext';
import { namesAtHand, type ReferenceName } from '../../state/map/referenceNames';
import { explained } from '../../state/map/sampleValue';
import { useMapping } from '../../state/mapping/useMapping';
import type { MapSample } from '../../state/map/useMapSample';
import { valueShown } from '../../state/map/valueShown';
import { sampleWords as words } from '../../words/map';
import { refusalWords } from '../../words/refusals';

type Props = { line: Line; type: TypeMapping; sampling: MapSample };

export const categoryTones = { active: 'success', inactive: 'removed', pending: 'moved' } as const;

/** So many values are named; the others are counted. */
const namedMax = 3;

export function LandingCell(props: Props): ReactElement {
  const note = props.sampling.sample && writeNote(props.line);
  return (
    <>
      <Landed {...props} />
      {note !== undefined && <span className="beneath small subtlest">{note}</span>}
    </>
  );
}

function Landed({ line, type, sampling }: Props): ReactElement | null {
  const { sample } = sampling;
  const { mapping } = useMapping();
  const { standpoint } = usePage();
  const { tables } = mapping;
  const landing = useMemo(
    () => sample && explained(line, sample.raw, { type, tables: tables ?? [] }).landing,
    [line, sample, type, tables],
  );
  if (!landing || line.off) return null;
  switch (landing.is) {
    case 'values':
      if (line.as === 'account') return <Account text={landing.values[0] ?? ''} />;
      return (
        <Several
          values={landing.values.map((value) => valueShown(line.as, value, standpoint.zone))}
          isCode={line.as !== 'reference' && line.identifier === true}
        />
      );
    case 'status':
      return <Lozenge appearance={categoryTones[landing.category]}>{landing.name}</Lozenge>;
    case 'references':
      return line.as === 'reference' && sample ? (
        <References line={line} values={landing.values} raw={sample.raw} />
      ) : null;
    case 'nothing':
      return <span className="subtlest">{landing.isKept ? words.keptEmpty : words.empty}</span>;
    case 'app':
      return (
        <span className="subtlest">
          {landing.own === 'last synced' ? words.ofThisRun : words.notByItself}
        </span>
      );
    case 'refused':
      return (
        <span className="refused">
          <Icon name="wrong" tone="danger" />
          {refusalWords(landing.code, landing.seen)}
        </span>
      );
  }
}

function Several({ values, isCode = false }: { values: readonly string[]; isCode?: boolean }): ReactElement {
  const more = values.length - namedMax;
  return (
    <>
      <bdi className={isCode ? 'mono breaks' : 'breaks'}>{values.slice(0, namedMax).join(', ')}</bdi>
      {more > 0 && <span className="subtlest"> {words.more(more)}</span>}
    </>
  );
}

function References(props: {
  line: ReferenceLine;
  values: readonly string[];
  raw: Parameters<typeof explained>[1];
}): ReactElement {
  const { line, values, raw } = props;
  const { mapping, samples, schema } = useMapping();
  const atHand = namesAtHand(line, values, { raw, mapping, samples });
  const target = targetNames(line.refersTo, mapping);
  const isElsewhere = 'objectType' in line.refersTo;
  const isKnown = schema?.may.readObjects === true && knownType(schema, target.type) !== undefined;
  const asked = values.filter((_value, nth) => atHand[nth] === undefined);
  const found = useObjects(isKnown && asked.length > 0 ? { ...target, values: asked } : undefined);
  const names = values.map((value, nth): ReferenceName & { isMissing?: boolean } => {
    const own = atHand[nth];
    if (own) return own;
    const objects = found?.[asked.indexOf(value)];
    // An object of this import may only come with the next run; one that somebody else fills is there or is not.
    if (objects?.length === 0 && isElsewhere) return { name: value, isMissing: true };
    return { name: objects && objects.length > 0 ? objects.join(', ') : value };
  });
  const [first] = names;
  if (names.length === 1 && first)
    return (
      <>
        <bdi className="breaks">{first.name}</bdi>
        {first.by !== undefined && <span className="subtlest small"> {words.by(first.by)}</span>}
        {first.isMissing && <span className="warning-text small"> {words.notFound}</span>}
      </>
    );
  return <Several values={names.map(({ name }) => name)} />;
}

function Account({ text }: { text: string }): ReactElement {
  const { schema } = useMapping();
  const found = useAccount(schema?.may.readAccounts ? text : undefined);
  if (found?.is === 'found')
    return (
      <span className="with-icon">
        <Icon name="done" tone="good" />
        <bdi className="breaks">{found.name}</bdi>
      </span>
    );
  return (
    <>
      <bdi className="breaks">{text}</bdi>
      {found && <span className="beneath small warning-text">{found.sentence}</span>}
    </>
  );
}
