// What the list of a finder says while it has nothing to choose from.
import type { Finding } from '../state/useFound';

/** @param words `ask`: what to type; `none`: that nothing begins so */
export const nothingFound = (is: Finding['is'], { ask, none }: { ask: string; none: string }): string =>
  ({
    nothing: ask,
    asking: 'Asking Okta…',
    found: none,
    lost: 'Okta could not be asked. Type again to try again.',
  })[is];
