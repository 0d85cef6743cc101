// What is offered while somebody types, as the editor shows it: with how often a field is filled, and an example.
import type { Completion, CompletionSource } from '@codemirror/autocomplete';
import { offersAt, type Offer, type OfferGround } from '../../state/textOffers';
import { textWords as words } from '../../words/text';

/** Signs behind which something is offered before anything is typed. */
const begins = /[:=|,+]\s?$/;

/** @param groundNow what is known at the moment of asking */
export const completionFrom =
  (groundNow: () => OfferGround): CompletionSource =>
  ({ state, pos, explicit }) => {
    const line = state.doc.lineAt(pos);
    const found = offersAt(state.sliceDoc(0, pos), groundNow());
    if (!found || found.offers.length === 0) return null;
    const typed = line.text.slice(found.from, pos - line.from);
    if (!explicit && typed.trim() === '' && !begins.test(line.text.slice(0, pos - line.from))) return null;
    const from = line.from + found.from;
    return {
      from,
      options: found.offers.map((offer, at) => shown(offer, { at, count: found.offers.length })),
      // A field ends at a sign; changes and names have blanks in them.
      validFor: found.offers[0]?.is === 'field' ? /^[^\s,+|="`]*$/ : /^[^|=,+]*$/,
    };
  };

/** The editor orders what matches equally well by `boost`, from 99 to -99. */
const shown = (offer: Offer, { at, count }: { at: number; count: number }): Completion => ({
  label: offer.text,
  detail: words.offer(offer),
  boost: Math.round(99 - (198 * at) / count),
});
