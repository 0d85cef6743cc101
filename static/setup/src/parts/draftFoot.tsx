// The foot bar of Choose, Map and Plan: what is not live yet is said first, with the ways on from there.
import { useState, type ReactElement } from 'react';
import { clockTime, moment } from '../state/moments';
import { clockNow } from '../state/now';
import { usePage } from '../state/pageContext';
import { useMapping, type MappingTools } from '../state/mapping/useMapping';
import { draftWords as words } from '../words/draft';
import { frameWords } from '../words/frame';
import { TextButton } from './links';
import type { Action, Foot } from './screen';

/**
 * @param own what the screen says and offers while nothing is changed
 * @param onward the primary button in place of *Plan with these changes*
 */
export function useDraftFoot(own: Foot, onward?: Action): Foot {
  const tools = useMapping();
  const { standpoint, say } = usePage();
  const compare = useCompare();
  const [isAsking, setIsAsking] = useState(false);
  const { saving, changes, doing, undoDiscard } = tools;
  if (isAsking && changes > 0)
    return {
      info: <b>{words.ask(changes)}</b>,
      quiet: { text: words.keep, onClick: () => setIsAsking(false), takesFocus: true },
      plain: {
        text: words.discard,
        onClick: () => {
          setIsAsking(false);
          tools.discard();
          say(words.discarded);
        },
      },
    };
  if (undoDiscard) {
    const undo = () => {
      undoDiscard();
      say(words.announceUndone);
    };
    return { ...own, info: words.discarded, quiet: { text: words.undo, onClick: undo, takesFocus: true } };
  }
  if (doing.is === 'saving' || doing.is === 'planning') return busyFoot(own, tools, onward);
  const discard = { text: words.discard, onClick: () => setIsAsking(true) };
  if (saving.is === 'newer')
    return {
      info: (
        <>
          <b>{words.newer(clockTime(saving.savedAt, standpoint.zone))}</b> {words.stillHere(changes)}
        </>
      ),
      quiet: { text: words.useNewer, onClick: () => setIsAsking(true) },
      plain: { text: words.keepMine, onClick: tools.keepMine },
      primary: { text: words.compare, onClick: compare },
    };
  if (saving.is === 'other')
    return {
      info: (
        <>
          <b>{words.other(clockTime(saving.savedAt, standpoint.zone))}</b> {words.stillHere(changes)}
        </>
      ),
      plain: { text: words.useOther, onClick: tools.useOther },
      primary: { text: words.keepMine, onClick: tools.keepMine },
    };
  if (saving.is === 'lost')
    return { info: <b>{words.keptHere}</b>, primary: { text: words.tryNow, onClick: tools.keepNow } };
  if (changes === 0) return own;
  return {
    info: <NotLive />,
    quiet: discard,
    plain: { text: words.save, onClick: () => tools.save() },
    primary: onward ?? { text: words.plan, onClick: tools.plan },
  };
}

/** Opens the differences between the draft and what is live, on Map. */
export function useCompare(): () => void {
  const { go, moveInMap } = usePage();
  return () => {
    moveInMap({ opened: 'compare' });
    go('map');
  };
}

function busyFoot(own: Foot, { doing, save, plan, changes }: MappingTools, onward?: Action): Foot {
  const isSaving = doing.is === 'saving';
  const info = isSaving ? words.saving : words.planning;
  if (changes === 0) return { ...own, info };
  return {
    info,
    plain: { text: words.save, onClick: () => save(), isBusy: isSaving },
    primary: onward ?? { text: words.plan, onClick: plan, isBusy: !isSaving },
  };
}

function NotLive(): ReactElement {
  const { changes, now } = useMapping();
  const { standpoint } = usePage();
  const compare = useCompare();
  const live = now?.live?.savedAt;
  return (
    <>
      <b>{words.notLive(changes)}</b>{' '}
      {live === undefined
        ? words.notLiveFirst
        : words.runsUse(moment(live, { now: clockNow(), zone: standpoint.zone }))}{' '}
      {live !== undefined && <TextButton onClick={compare}>{words.compare}</TextButton>}
    </>
  );
}

/** What a draft is while nobody changed it: a proposal, or what is live since then. */
export function useDraftSentence(): string {
  const { now } = useMapping();
  const { standpoint } = usePage();
  const live = now?.live?.savedAt;
  if (now === undefined) return frameWords.loading;
  return live === undefined
    ? words.proposed
    : words.savedAt(moment(live, { now: clockNow(), zone: standpoint.zone }));
}
