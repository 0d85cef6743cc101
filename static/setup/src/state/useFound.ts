// People, groups or devices whose name begins as typed, asked of Okta a moment after the last key.
import { useEffect, useState } from 'react';
import type { Questions } from '../../../../src/contract';
import type { Kind } from '../answers';
import { ask } from '../ask';
import { isEnoughTyped } from './isEnoughTyped';

type Record_ = Questions['findRecords']['gives'][number];

/** `nothing` while too little is typed to ask; `lost` where the app or Okta gave no answer. */
export type Finding =
  { is: 'nothing' } | { is: 'asking' } | { is: 'found'; records: readonly Record_[] } | { is: 'lost' };

/** What was found so far. */
export const foundIn = (finding: Finding): readonly Record_[] =>
  finding.is === 'found' ? finding.records : [];

/** Each question costs a call to Okta: it waits for a rest this long, in milliseconds. */
const restMs = 400;

/** Asks once enough is typed; an answer to what is no longer typed is dropped. */
export function useFound(kind: Kind, typed: string): Finding {
  const [finding, setFinding] = useState<Finding>({ is: 'nothing' });
  const text = typed.trim();
  useEffect(() => {
    if (!isEnoughTyped(text)) {
      setFinding({ is: 'nothing' });
      return undefined;
    }
    let isOver = false;
    setFinding({ is: 'asking' });
    const timer = setTimeout(() => {
      void ask('findRecords', { kind, text }).then((reply) => {
        if (!isOver) setFinding(reply.is === 'ok' ? { is: 'found', records: reply.value } : { is: 'lost' });
      });
    }, restMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [kind, text]);
  return finding;
}
