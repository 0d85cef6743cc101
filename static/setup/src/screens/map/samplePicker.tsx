// Whose values stand beside the lines: one of those at hand, one that is searched for, or simply another one.
import { useState, type ReactElement } from 'react';
import type { Kind } from '../../answers';
import { Combo, type ComboOption } from '../../parts/combo';
import { IconButton } from '../../parts/smallButtons';
import { called } from '../../../../../src/records/called';
import { useFound, type Finding } from '../../state/map/useFound';
import type { MapSample } from '../../state/map/useMapSample';
import { sampleWords as words } from '../../words/map';

/** So many of those at hand are offered before anything is typed. */
const atHandMax = 12;

export function SamplePicker({ kind, sampling }: { kind: Kind; sampling: MapSample }): ReactElement {
  const { sample, others, pick, another } = sampling;
  const [typed, setTyped] = useState('');
  const finding = useFound(kind, typed);
  const named = sample && called(kind, sample);
  const text = named ? [named.name, named.detail].filter(Boolean).join(' · ') : '';
  const optionsFor = (search: string): ComboOption[] => {
    const found = finding.is === 'found' ? finding.records : [];
    const options = [
      ...others.map((each) => ({ value: each.id, ...called(kind, each) })),
      ...found.map(({ id, name, detail }) => ({ value: id, name, detail })),
    ].filter(({ name, detail }) => has(`${name} ${detail}`, search));
    const once = new Map(options.map((option) => [option.value, option]));
    return [...once.values()]
      .slice(0, search === '' ? atHandMax : undefined)
      .map(({ value, name, detail }) => ({ value, text: name, detail }));
  };
  return (
    <div className="sample-picker">
      <span className="subtle small wide-only" id="sample-label" aria-hidden="true">
        {words.label}
      </span>
      <span className="sample-field">
        <Combo
          label={words.choose(kind)}
          value={sample?.id ?? ''}
          text={text}
          optionsFor={optionsFor}
          onPick={(id) => {
            setTyped('');
            pick(id);
          }}
          onTyped={setTyped}
          placeholder={words.search[kind]}
          nothing={nothingWords(finding)}
        />
      </span>
      {another && <IconButton icon="refresh" label={words.another(kind)} act={another} />}
    </div>
  );
}

const has = (text: string, search: string): boolean =>
  text.toLowerCase().includes(search.trim().toLowerCase());

function nothingWords(finding: Finding): string {
  if (finding.is === 'asking') return words.searching;
  return finding.is === 'lost' ? words.failed : words.nobody;
}
