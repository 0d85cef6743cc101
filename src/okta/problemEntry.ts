// What is said of one problem with Okta, and how far it reaches. Types only.

/**
 * `stops` says how far a problem reaches when it cannot be got over: the whole `run`, one `kind` (the others go on),
 * or one `item` (one group's members). `{name}` is filled from what was seen, wherever the words are shown.
 */
export interface Entry {
  stops: 'run' | 'kind' | 'item';
  sentence: string;
  remedy: string;
  /** The remedy for somebody at the page, who tests or asks: no run goes on there, and none tries again. */
  tested?: string;
}
