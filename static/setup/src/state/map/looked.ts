// What was looked up for the sample while Map is open: objects that references find, and accounts. Asked once each.
import { createContext, useContext, useEffect, useState } from 'react';
import type { AccountFound, Questions } from '../../../../../src/contract';
import type { Reply } from '../../answers';
import { ask } from '../../ask';

type Objects = Questions['findObjects'];
type Store<T> = Map<string, Promise<Reply<T>>>;

export type Looked = { objects: Store<Objects['gives']>; accounts: Store<AccountFound> };

export const newLooked = (): Looked => ({ objects: new Map(), accounts: new Map() });

const LookedContext = createContext<Looked>(newLooked());
export const LookedProvider = LookedContext.Provider;

/** The names of objects for each value, in their order; undefined while nobody knows, or nobody may. */
export function useObjects(question: Objects['takes'] | undefined): string[][] | undefined {
  const { objects } = useContext(LookedContext);
  const key = question && JSON.stringify(question);
  const reply = useOnce(objects, key, () => ask('findObjects', question ?? { type: '', by: [], values: [] }));
  return reply?.is === 'ok' ? reply.value.found : undefined;
}

/** The Atlassian account for a text; undefined while nobody knows. */
export function useAccount(text: string | undefined): AccountFound | undefined {
  const { accounts } = useContext(LookedContext);
  const reply = useOnce(accounts, text, () => ask('findAccount', { text: text ?? '' }));
  return reply?.is === 'ok' ? reply.value : undefined;
}

/** @param key undefined: there is nothing to ask */
function useOnce<T>(
  store: Store<T>,
  key: string | undefined,
  question: () => Promise<Reply<T>>,
): Reply<T> | undefined {
  const [found, setFound] = useState<{ key: string; reply: Reply<T> }>();
  useEffect(() => {
    if (key === undefined) return undefined;
    let isOver = false;
    const asked = store.get(key) ?? question();
    store.set(key, asked);
    void asked.then((reply) => {
      // A call that was lost is made again when it is wanted again.
      if (reply.is === 'lost') store.delete(key);
      if (!isOver) setFound({ key, reply });
    });
    return () => {
      isOver = true;
    };
  }, [key, store]);
  return found?.key === key ? found?.reply : undefined;
}
