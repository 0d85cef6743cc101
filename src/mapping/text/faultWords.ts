// What is wrong with a text, or worth a note: every sentence and remedy.

/** Placeholders are filled with what stands in the text. An error: the line is not used, and kept. A note: it is. */
export const faultWords = {
  'too-large': {
    level: 'error',
    sentence: 'The text is longer than 200 KB and is not read.',
    remedy: 'Take out what does not belong to the mapping.',
  },
  'not-understood': {
    level: 'error',
    sentence: 'This line is not understood.',
    remedy: 'Begin a line with map:, key: or config:, a comment with #, and end a heading with a colon.',
  },
  'no-equals': {
    level: 'error',
    sentence: 'This line has no =.',
    remedy: 'Write what fills it before the =, and the attribute behind it: map:profile.email=Email.',
  },
  'no-value': {
    level: 'error',
    sentence: 'Nothing stands before the =.',
    remedy: 'Write a path, such as profile.email, or a text in double quotes.',
  },
  'no-attribute': {
    level: 'error',
    sentence: 'No attribute stands behind the =.',
    remedy: 'Write its name: map:profile.email=Email.',
  },
  'bad-name': {
    level: 'error',
    sentence: 'Assets cannot hold the name {name}.',
    remedy: 'Names have up to 255 signs, no quotation mark and no backslash.',
  },
  'open-quote': {
    level: 'error',
    sentence: 'A quotation mark is not closed.',
    remedy: 'Close it. Within a text, write \\" for a quotation mark and \\\\ for a backslash.',
  },
  'bad-value': {
    level: 'error',
    sentence: '{text} cannot stand here.',
    remedy: 'Put a comma between fallbacks, a + between paths that are joined, and a text in double quotes.',
  },
  'join-of-texts': {
    level: 'error',
    sentence: 'Only paths can be joined with +.',
    remedy: 'Write one text with the paths in it: "Room ${profile.room}".',
  },
  'two-separators': {
    level: 'error',
    sentence: 'The paths are joined by different separators.',
    remedy: 'Write one text with the paths in it: "${profile.lastName}, ${profile.firstName}".',
  },
  'mixed-template': {
    level: 'error',
    sentence: 'One ${…} in this text is a path and another is not.',
    remedy: 'Take away the backslash before it, or the ${…}.',
  },
  'empty-step': {
    level: 'error',
    sentence: 'Nothing stands behind this |.',
    remedy: 'Write a change or an option there, such as trim, or take the | away.',
  },
  'unknown-step': {
    level: 'error',
    sentence: 'There is no change or option called {word}.',
    remedy: 'There are {words}.',
  },
  'bad-step': {
    level: 'error',
    sentence: '{word} needs something else behind it.',
    remedy: 'Write it so: {form}.',
  },
  'step-twice': {
    level: 'error',
    sentence: '{word} goes against what this line says before.',
    remedy: 'Take one of the two away.',
  },
  'not-for-links': {
    level: 'error',
    sentence: 'A link to other objects cannot be {word}.',
    remedy: 'Take {word} away, or what stands behind the |.',
  },
  'only-for-links': {
    level: 'error',
    sentence: '{word} is for links to object types that somebody else fills.',
    remedy: 'Take {word} away, or write the object type: {attribute}|Name of Location.',
  },
  'bad-link': {
    level: 'error',
    sentence: 'What stands behind the | is not understood.',
    remedy: 'Write by which attribute the object is found, and of which type: {attribute}|Name of Location.',
  },
  'no-target': {
    level: 'error',
    sentence: 'Nothing says which object type {attribute} links to.',
    remedy: 'Write the type as well: {attribute}|{by} of Location.',
  },
  'no-such-line': {
    level: 'error',
    sentence: 'No line of {type} fills {by}.',
    remedy: 'Add such a line to {type}, or name one of these: {words}.',
  },
  'by-id': {
    level: 'note',
    sentence: 'Linked by the id that Okta gives a group, since names change.',
    remedy: 'Nothing to do.',
  },
  'by-name': {
    level: 'note',
    sentence: 'The names of the groups.',
    remedy: 'To link to the groups instead, write {attribute}|Okta ID.',
  },
  'groups-added': {
    level: 'note',
    sentence: 'This text has no groups, so the object type {type} is added.',
    remedy: 'To choose its attributes, write {type}: and its lines.',
  },
  'makes-missing': {
    level: 'note',
    sentence: 'Objects of {type} that are not there are made.',
    remedy: 'To link only to those that are there, write {attribute}|{by} of {type}.',
  },
  'shown-by-identifier': {
    level: 'note',
    sentence: 'No line fills the name that objects are shown by, so {attribute} is shown.',
    remedy: 'Write | label before the = of another line.',
  },
  'comment-in-name': {
    level: 'note',
    sentence: 'All that stands behind the = is the name of an attribute, the # too.',
    remedy: 'Put a comment on a line of its own.',
  },
  'later-list': {
    level: 'note',
    sentence: '{list} comes with a later version of this app. The block is kept.',
    remedy: 'Nothing to do. This app reads users, groups and devices.',
  },
  'later-links': {
    level: 'note',
    sentence: 'The {what} of people come with a later version of this app. The line is kept.',
    remedy: 'Nothing to do.',
  },
  'sections-here': {
    level: 'note',
    sentence: 'The groups of people are always there.',
    remedy: 'Nothing to do.',
  },
  'sections-later': {
    level: 'note',
    sentence: 'The groups of people are always there; {what} come with a later version of this app.',
    remedy: 'Nothing to do.',
  },
  'our-pages': {
    level: 'note',
    sentence: 'Not used: we choose the page size.',
    remedy: 'Nothing to do.',
  },
  'no-limit': {
    level: 'note',
    sentence: 'Not used: a run reads everything.',
    remedy: 'For a small test, make a plan for chosen people.',
  },
  'query-unused': {
    level: 'note',
    sentence: 'Not used: {what}.',
    remedy: 'Write config:search, config:statuses or config:in_groups instead.',
  },
  'unknown-setting': {
    level: 'error',
    sentence: 'There is no setting called {name}.',
    remedy: 'There are {words}.',
  },
  'setting-elsewhere': {
    level: 'error',
    sentence: '{name} is no setting of {kind}.',
    remedy: 'There are {words}.',
  },
  'setting-twice': {
    level: 'error',
    sentence: '{name} is said before, for the same {kind}.',
    remedy: 'Take one of the two away.',
  },
  'bad-setting': {
    level: 'error',
    sentence: 'This is not what {name} takes.',
    remedy: 'Write it so: config:{name}={form}.',
  },
  'bad-status': {
    level: 'error',
    sentence: 'This is no status.',
    remedy: 'Write it so: status:LOCKED_OUT=Locked out|pending. A status is active, inactive or pending.',
  },
  'bad-table': {
    level: 'error',
    sentence: 'This is no line of a table.',
    remedy: 'Write it so: table:departments=SUPPLY-CHAIN|Supply Chain.',
  },
  'too-much': {
    level: 'error',
    sentence: 'There is more in this line than the app takes.',
    remedy: 'Write at most {most} {what}.',
  },
  'value-too-long': {
    level: 'error',
    sentence: 'What stands before the = is longer than the app takes.',
    remedy: 'A path has up to 500 signs, a text up to 1,000, and up to 20 of them stand in one value.',
  },
  'does-not-fit': {
    level: 'error',
    sentence: 'The app does not take this line as it is.',
    remedy: 'Shorten it, or take it away.',
  },
  'too-many': {
    level: 'error',
    sentence: 'A mapping has at most {most} {what}.',
    remedy: 'Take away what you do not need.',
  },
  'no-lines': {
    level: 'error',
    sentence: 'Nothing fills an object of {type}.',
    remedy: 'Write lines below the heading, such as key:id=Okta ID.',
  },
  'not-kept': {
    level: 'error',
    sentence: 'This line means nothing here and cannot be kept.',
    remedy: 'Take it away, or shorten it: 200 such lines in a row are kept, of 2,000 signs each.',
  },
} as const satisfies Record<string, { level: 'error' | 'note'; sentence: string; remedy: string }>;
