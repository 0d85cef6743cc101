// What the page's questions can meet, beside what a run meets.

/** `{name}` is filled from what was seen. */
export const questionProblems = {
  'newer-mapping': {
    sentence: 'Somebody saved another mapping meanwhile. What you have changed is still in your window.',
    remedy: 'Compare the two, then save yours or go on with the newer one.',
  },
  'newer-draft': {
    sentence:
      'Another window kept a draft of this mapping meanwhile. What you have changed is still in your window.',
    remedy: 'Use the other draft or keep yours.',
  },
  'mapping-too-large': {
    sentence: 'The mapping is too large to be kept: {size} bytes, and {most} are the most.',
    remedy: 'Shorten its tables, or move lines that several types share into fewer types.',
  },
  'no-such-version': {
    sentence: 'That version of the mapping is not kept any more.',
    remedy: 'Choose one of the last ten.',
  },
  'bad-filters': {
    sentence: 'The filters are wrong at {path}: {said}.',
    remedy: 'Correct them on Choose.',
  },
  'bad-search': {
    sentence: 'Okta does not accept this search: {said}.',
    remedy: 'Correct the search: {hint}.',
  },
  'nothing-to-mend': {
    sentence: 'Assets has no attribute {attribute} of {type} that the app may change.',
    remedy: 'Look at the problems once more: somebody may have changed the object schema.',
  },
  'no-such-status': {
    sentence: 'Assets has no status {status} yet.',
    remedy: 'Save the mapping: it makes the status. Or add it in Assets: Schema configuration → Statuses.',
  },
  'took-too-long': {
    sentence: 'Okta or Assets took too long to answer.',
    remedy: 'Try again in a minute.',
  },
  'no-type': {
    sentence: 'No object type of the mapping takes this record.',
    remedy: 'Nothing has to be done, unless it should come in: then change the conditions of a type.',
  },
  'filtered-out': {
    sentence: 'The filters leave this record out.',
    remedy: 'Nothing has to be done, unless it should come in: then change the filters on Choose.',
  },
  'left-alone': {
    sentence: 'Objects of {type} are written by one way only ({mode}), and this one is left as it is.',
    remedy: 'Nothing has to be done, unless it should be written: then let the type create and update.',
  },
  'several-objects': {
    sentence:
      'Assets has {found} objects of {type} with this identifier, so nobody can say which one is meant.',
    remedy: 'Keep one of them in Assets, and delete the others.',
  },
} as const satisfies Record<string, { sentence: string; remedy: string }>;
