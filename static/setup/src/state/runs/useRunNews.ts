// What a run says aloud: the end of each lane, at most one summary a minute, and how it ended. Never a countdown.
import { useEffect, useRef } from 'react';
import type { Kind, Run } from '../../answers';
import { kindNames } from '../../words/frame';
import { runTitle, runWords } from '../../words/runs';
import { progressOf, wholeOf } from './progress';

const summaryEveryMs = 60_000;

type Heard = { run: string; wasOn: boolean; read: readonly Kind[]; summaryAt: number };

export function useRunNews(
  run: Run | null | undefined,
  minutes: number | undefined,
  say: (text: string) => void,
): void {
  const heard = useRef<Heard>();
  useEffect(() => {
    if (!run) return;
    const now = Date.now();
    const before = heard.current?.run === run.run ? heard.current : undefined;
    const read =
      run.is === 'running' ? progressOf(run).flatMap(({ is, kind }) => (is === 'read' ? [kind] : [])) : [];
    heard.current = { run: run.run, wasOn: run.is !== 'over', read, summaryAt: before?.summaryAt ?? now };
    if (!before) return;
    if (run.is === 'over') {
      if (before.wasOn) say(runTitle(run, undefined));
      return;
    }
    if (run.is !== 'running') return;
    const ended = progressOf(run).filter(({ kind, is }) => is === 'read' && !before.read.includes(kind));
    if (ended.length > 0) {
      say(ended.map((lane) => runWords.laneDone(kindNames[lane.kind], lane.read)).join(' '));
    } else if (now - before.summaryAt >= summaryEveryMs) {
      heard.current.summaryAt = now;
      const { read: count, expected } = wholeOf(progressOf(run));
      say(runWords.summary(runTitle(run, minutes), runWords.readOf(count, expected)));
    }
  }, [run, minutes, say]);
}
