// Connect: where Okta is, a token that can read it, and the truth about what the token can read.
import { useEffect, useRef, type ReactElement } from 'react';
import type { Problem, Tested } from '../answers';
import { useFocusKept } from '../parts/focusKept';
import { LostMessage, ProblemMessage } from '../parts/problems';
import { Screen, type Foot } from '../parts/screen';
import { Panel } from '../parts/smallStates';
import { clockNow } from '../state/now';
import { isGood, testedOf, type ConnectDraft } from '../state/connect/connectDraft';
import { moment } from '../state/moments';
import { usePage } from '../state/pageContext';
import type { ScreenProps } from '../state/screenProps';
import { capital } from '../state/counts';
import { connectWords as words } from '../words/connect';
import { kindNames, lookOnlyWords, placeNames } from '../words/frame';
import { ConnectFields } from './connectFields';
import { ConnectHelp, Promise_ } from './connectHelp';
import { Connected, Readable } from './connectResult';

export function ConnectScreen({ setup, connect }: ScreenProps): ReactElement {
  const { go, say, standpoint } = usePage();
  const { draft, send } = connect;
  const stored = setup.connection?.host;
  const tested = testedOf(draft);
  const isTyping = stored === undefined || draft.opened !== undefined;
  const typed = draft.token !== '' || isTyping;
  useResultSaid(draft, say);
  useFocusKept(`${draft.phase.is} ${draft.opened ?? ''}`);

  if (!setup.mayChange) {
    return (
      <Screen title={words.title} foot={{ info: lookOnlyWords.text }}>
        <Panel title={stored === undefined ? words.empty : words.stored(stored)}>
          {stored === undefined ? words.emptyText : lookOnlyWords.title}
        </Panel>
      </Screen>
    );
  }

  const test = () => send({ type: 'test', stored });
  const next = setup.mappingSavedAt === undefined ? 'choose' : 'overview';
  const when =
    setup.connection && moment(setup.connection.savedAt, { now: clockNow(), zone: standpoint.zone });
  const foot = footOf(draft, {
    typed,
    savedAt: when,
    next: placeNames[next],
    test,
    save: () => send({ type: 'save' }),
    onward: () => go(next),
    close: stored !== undefined && isTyping ? () => send({ type: 'closed' }) : undefined,
  });
  return (
    <Screen title={words.title} sub={subOf(draft, stored)} foot={foot}>
      <Outcome draft={draft} />
      {tested && isGood(tested) ? (
        <>
          <Connected
            tested={tested}
            open={(field) => send({ type: 'opened', address: tested.host, field })}
          />
          <Readable tested={tested} />
        </>
      ) : (
        <>
          {tested && <Readable tested={tested} />}
          {isTyping ? (
            <div className="two">
              <ConnectFields draft={draft} send={send} stored={stored} submit={test} />
              <ConnectHelp address={draft.address} />
            </div>
          ) : (
            <Connected stored={stored} open={(field) => send({ type: 'opened', address: stored, field })} />
          )}
        </>
      )}
      <Promise_ />
    </Screen>
  );
}

/** One message at a time, above the fields, which keep what was typed. */
function Outcome({ draft: { phase } }: { draft: ConnectDraft }): ReactElement | null {
  if (phase.is === 'lost') return <LostMessage />;
  const problem = problemIn(phase);
  return problem ? <ProblemMessage problem={problem} /> : null;
}

function subOf({ phase }: ConnectDraft, stored: string | undefined): string {
  if (phase.is === 'lost' || phase.is === 'refused') return words.subFailed;
  if (phase.is === 'tested' && !isGood(phase.tested)) return words.subFailed;
  if (phase.is === 'tested' || phase.is === 'saving') {
    const kinds = Object.values(phase.tested.kinds);
    return words.subTested(kinds.filter(({ is }) => is === 'readable').length, kinds.length);
  }
  return stored === undefined ? words.sub : words.subStored(stored);
}

type FootWays = {
  /** Something is typed that a save would keep. */
  typed: boolean;
  savedAt: string | undefined;
  next: string;
  test: () => void;
  save: () => void;
  onward: () => void;
  /** Back to what is stored. */
  close: (() => void) | undefined;
};

function footOf({ phase }: ConnectDraft, ways: FootWays): Foot {
  const quiet = ways.close && { text: words.keep, onClick: ways.close };
  const testAgain = { text: words.testAgain, onClick: ways.test };
  const save = { text: words.save, onClick: ways.save };
  switch (phase.is) {
    case 'idle':
      return {
        info: ways.typed || ways.savedAt === undefined ? words.footUntested : words.footStored(ways.savedAt),
        quiet,
        primary: { text: words.test, onClick: ways.test },
      };
    case 'testing':
      return { info: words.footTesting, primary: { text: words.test, onClick: ways.test, isBusy: true } };
    case 'saving':
      return { info: words.footSaving, primary: { ...save, isBusy: true } };
    case 'tested': {
      if (!isGood(phase.tested)) return { info: words.footFailed, quiet, primary: testAgain };
      if (ways.typed) return { info: words.footTested, quiet: testAgain, primary: save };
      return {
        info: words.footNothingNew,
        quiet: testAgain,
        primary: { text: words.onward(ways.next), onClick: ways.onward },
      };
    }
    case 'lost':
    case 'refused':
      return phase.while === 'saving'
        ? { info: words.footFailed, quiet: testAgain, primary: save }
        : { info: words.footFailed, quiet, primary: testAgain };
  }
}

/** The result is heard when it comes, and again only after another test. */
function useResultSaid({ phase, attempt }: ConnectDraft, say: (text: string) => void): void {
  const heard = useRef(attempt);
  useEffect(() => {
    if (heard.current === attempt) return;
    const said = saidOf(phase);
    if (said === undefined) return;
    heard.current = attempt;
    say(said);
  }, [phase, attempt, say]);
}

function saidOf(phase: ConnectDraft['phase']): string | undefined {
  const problem = problemIn(phase);
  if (problem) return `${problem.sentence} ${problem.remedy}`;
  return phase.is === 'tested' ? words.announceGood(phase.tested.host, readableIn(phase.tested)) : undefined;
}

/** The first problem; the app tells those of a test in words for somebody who waits. */
function problemIn(phase: ConnectDraft['phase']): Problem | undefined {
  if (phase.is === 'refused') return phase.problem;
  return phase.is === 'tested' ? phase.tested.problems[0] : undefined;
}

const readableIn = ({ kinds }: Tested): string[] => [
  ...(kinds.users?.is === 'readable' ? [capital(kindNames.users)] : []),
  ...(kinds.groups?.is === 'readable' ? [kindNames.groups.toLowerCase()] : []),
  ...(kinds.devices?.is === 'readable' ? [kindNames.devices.toLowerCase()] : []),
];
