// The grammar of the mapping's text, as the text face takes it.
import type { KnownSchema } from '../../../../../../src/mapping/known';
import { readText } from '../../../../../../src/mapping/text/read';
import { writeText } from '../../../../../../src/mapping/text/write';
import type { Grammar } from '../../../state/map/textDraft';

/** @param known the customer's schema: what goes without saying in a line depends on it */
export const grammarFor = (known: KnownSchema | undefined): Grammar => ({
  read: (text, before) => readText(text, { before, known }),
  write: (mapping) => writeText(mapping, known).text,
});
