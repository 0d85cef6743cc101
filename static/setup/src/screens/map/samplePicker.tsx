// Whose values stand beside the lines: one of those at hand, one that is searched for, or simply another one.
import { useState, type ReactElement } from 'react';
import type { Kind } from '../../answers';
import { Combo, type ComboOption } from '../../parts/combo';
import { IconButton } from '../../parts/smallButtons';
import { called } from '../../../../../src/records/called';
import { offered } from '../../state/map/sampleChoice';
import type { MapSample } from '../../state/map/useMapSample';
import { foundIn, useFound } from '../../state/useFound';
import { nothingFound } from '../../words/found';
import { sampleWords as words } from '../../words/map';

export function SamplePicker({ kind, sampling }: { kind: Kind; sampling: MapSample }): ReactElement {
  const { sample, others, pick, another } = sampling;
  const [typed, setTyped] = useState('');
  const finding = useFound(kind, typed);
  const named = sample && called(kind, sample);
  const text = named ? [named.name, named.detail].filter(Boolean).join(' · ') : '';
  const found = foundIn(finding);
  const optionsFor = (search: string): ComboOption[] =>
    offered(kind, { atHand: others, found }, search).map(({ id, name, detail }) => ({
      value: id,
      text: name,
      detail,
    }));
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
          onPick={pick}
          onTyped={setTyped}
          placeholder={words.search[kind]}
          nothing={nothingFound(finding.is, { ask: words.nobody, none: words.nobody })}
        />
      </span>
      {another && <IconButton icon="refresh" label={words.another(kind)} act={another} />}
    </div>
  );
}
