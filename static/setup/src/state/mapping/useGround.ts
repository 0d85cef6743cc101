// What a mapping is held against: the customer's schema, Okta's fields, and a page of records of each kind.
import { useCallback, useEffect, useState } from 'react';
import type { KnownSchema } from '../../../../../src/mapping/known';
import { kinds, type Kind, type Problem } from '../../answers';
import { ask } from '../../ask';
import { useAsked } from '../useAsked';
import type { Fields, Samples } from './useMapping';

export type Ground = {
  schema: KnownSchema | undefined;
  schemaProblem?: Problem;
  /** It was asked for and is not to be had. */
  isSchemaLost: boolean;
  refreshSchema: () => void;
  /** After a mend in Assets told how the schema is now. */
  setSchema: (schema: KnownSchema) => void;
  fields: Fields;
  fieldProblems: Partial<Record<Kind, Problem>>;
  /** Of the kinds whose list could be read in full. */
  toldFields: Fields;
  samples: Samples;
};

const askSchema = () => ask('getSchema', {});

/**
 * Asked once, when it is first needed, and kept as long as the page is open: every question is billed.
 *
 * @param isNeeded one of Choose, Map and Plan was opened
 * @param host Okta's host, without which there is nothing to read there; another one is asked anew
 */
export function useGround(isNeeded: boolean, host: string | undefined): Ground {
  const { now, refresh } = useAsked<KnownSchema>(askSchema);
  const [mended, setMended] = useState<KnownSchema>();
  useEffect(() => {
    if (isNeeded) void refresh();
  }, [isNeeded, refresh]);
  const refreshSchema = useCallback(() => {
    void refresh().then(() => setMended(undefined));
  }, [refresh]);
  const okta = useOkta(isNeeded ? host : undefined);
  return {
    schema: mended ?? (now.is === 'here' ? now.value : undefined),
    ...(now.is === 'refused' ? { schemaProblem: now.problem } : {}),
    isSchemaLost: now.is === 'refused' || now.is === 'lost',
    refreshSchema,
    setSchema: setMended,
    ...okta,
  };
}

type OfOkta = Pick<Ground, 'fields' | 'fieldProblems' | 'toldFields' | 'samples'>;
const nothing: OfOkta = { fields: {}, fieldProblems: {}, toldFields: {}, samples: {} };

/** Kind after kind, so that they do not crowd Okta's limit: what is refused or lost is simply not there. */
function useOkta(host: string | undefined): OfOkta {
  const [found, setFound] = useState(nothing);
  useEffect(() => {
    if (host === undefined) return undefined;
    let isOver = false;
    setFound(nothing);
    void (async () => {
      for (const kind of kinds) {
        const [fields, samples] = await Promise.all([
          ask('getFields', { kind }),
          ask('getSamples', { kind, filters: {} }),
        ]);
        if (isOver) return;
        setFound((before) => ({
          fields: fields.is === 'ok' ? { ...before.fields, [kind]: fields.value.fields } : before.fields,
          fieldProblems:
            fields.is === 'ok' && fields.value.problem
              ? { ...before.fieldProblems, [kind]: fields.value.problem }
              : before.fieldProblems,
          toldFields:
            fields.is === 'ok' && !fields.value.problem
              ? { ...before.toldFields, [kind]: fields.value.fields }
              : before.toldFields,
          samples: samples.is === 'ok' ? { ...before.samples, [kind]: samples.value } : before.samples,
        }));
      }
    })();
    return () => {
      isOver = true;
    };
  }, [host]);
  return found;
}
