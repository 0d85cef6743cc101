// What a mapping is held against: the customer's schema, Okta's fields, and a page of records of each kind.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { KnownSchema } from '../../../../../src/mapping/known';
import { kinds, type Kind, type Problem, type Setup } from '../../answers';
import { ask } from '../../ask';
import { useAsked } from '../useAsked';
import { useVisible } from '../useVisible';
import { isLacking, nothingOfOkta, withAnswers, type OfOkta } from './ofOkta';

type Connection = Pick<NonNullable<Setup['connection']>, 'host' | 'savedAt'>;

export type Ground = {
  schema: KnownSchema | undefined;
  schemaProblem?: Problem;
  /** It was asked for and is not to be had. */
  isSchemaLost: boolean;
  refreshSchema: () => void;
  /** After a mend in Assets told how the schema is now. */
  setSchema: (schema: KnownSchema) => void;
} & OfOkta;

const askSchema = () => ask('getSchema', {});

/**
 * Asked once, when it is first needed, and kept as long as the page is open: every question is billed.
 *
 * @param isNeeded one of Choose, Map and Plan was opened
 * @param connection without which there is nothing to read in Okta; another one, or another token, is asked anew
 */
export function useGround(isNeeded: boolean, connection: Connection | undefined): Ground {
  const { now, refresh } = useAsked<KnownSchema>(askSchema);
  const [mended, setMended] = useState<KnownSchema>();
  useEffect(() => {
    if (isNeeded) void refresh();
  }, [isNeeded, refresh]);
  const refreshSchema = useCallback(() => {
    void refresh().then(() => setMended(undefined));
  }, [refresh]);
  const okta = useOkta(isNeeded ? connection : undefined);
  return {
    schema: mended ?? (now.is === 'here' ? now.value : undefined),
    ...(now.is === 'refused' ? { schemaProblem: now.problem } : {}),
    isSchemaLost: now.is === 'refused' || now.is === 'lost',
    refreshSchema,
    setSchema: setMended,
    ...okta,
  };
}

/**
 * Kind after kind, so that they do not crowd Okta's limit: what is refused or lost is simply not there. Such kinds are
 * asked for anew when somebody looks at the window again.
 */
function useOkta(connection: Connection | undefined): OfOkta {
  const visible = useVisible();
  const [found, setFound] = useState(nothingOfOkta);
  const lacking = useRef(new Set<Kind>());
  const wasHidden = useRef(false);
  const [looks, setLooks] = useState(0);
  const { host, savedAt } = connection ?? {};
  useEffect(() => {
    lacking.current = new Set(kinds);
    setFound(nothingOfOkta);
  }, [host, savedAt]);
  useEffect(() => {
    if (visible && wasHidden.current && lacking.current.size > 0) setLooks((before) => before + 1);
    wasHidden.current = !visible;
  }, [visible]);
  useEffect(() => {
    if (host === undefined) return undefined;
    let isOver = false;
    void (async () => {
      for (const kind of [...lacking.current]) {
        const [fields, samples] = await Promise.all([
          ask('getFields', { kind }),
          ask('getSamples', { kind, filters: {} }),
        ]);
        if (isOver) return;
        if (!isLacking({ fields, samples })) lacking.current.delete(kind);
        setFound((before) => withAnswers(before, kind, { fields, samples }));
      }
    })();
    return () => {
      isOver = true;
    };
  }, [host, savedAt, looks]);
  return found;
}
