// A name that somebody chose elsewhere: shown as text whatever it holds, and in part where it is endless.
import { useState, type ReactElement } from 'react';
import { startOf } from '../state/counts';
import { frameWords } from '../words/frame';
import { TextButton } from './links';

/** Longer than any name that is one, in characters. */
const usualMax = 160;

export function LongName({ children }: { children: string }): ReactElement {
  const [isWhole, setIsWhole] = useState(false);
  const start = startOf(children, usualMax);
  if (start === children) return <bdi>{children}</bdi>;
  return (
    <>
      <bdi>{isWhole ? children : `${start}…`}</bdi>{' '}
      <TextButton isOpen={isWhole} onClick={() => setIsWhole(!isWhole)}>
        {isWhole ? frameWords.showLess : frameWords.showAll}
      </TextButton>
    </>
  );
}
