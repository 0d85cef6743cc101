// What the Forge host can do in more than one way, because the documents leave it open or the platform may do either.
import type { SwitchTable, Switched } from '../switches';

export const forgeSwitches = {
  asUserWithoutUser: {
    values: ['AUTH_TYPE_UNAVAILABLE', 'NEEDS_AUTHENTICATION_ERR'],
    default: 'AUTH_TYPE_UNAVAILABLE',
    says: 'The error that asUser() meets where no user is there: in consumers and the scheduled trigger.',
    source: 'community reports name the first, the source of @forge/api knows the second',
  },
  blockedEgress: {
    values: ['answer', 'throws'],
    default: 'answer',
    says: 'A call to an undeclared address is answered 403 with a header, or makes fetch throw.',
    source: 'only the header has been seen; the error class is in @forge/api',
  },
  conditionOnMissing: {
    values: ['holds as on an empty one', 'fails'],
    default: 'holds as on an empty one',
    says: 'A transaction condition on an entity that does not exist is judged as if it had no attributes, or never holds.',
    source: 'not documented for Forge; the first is how the database under it behaves',
  },
  expiredValues: {
    values: ['readable for 48 hours', 'gone at once'],
    default: 'readable for 48 hours',
    says: 'What outlived its time is still there for two days (and conflicts with FAIL_IF_EXISTS), or is gone.',
    source: 'Forge storage reference: expiry is lazy, up to 48 hours',
  },
  lateCode: {
    values: ['stops', 'lives on'],
    default: 'stops',
    says: 'What a function still does after its time limit is lost, or carries on.',
    source: 'Forge: code may go on after the handler; a time limit ends it in ways nobody describes',
  },
  longEvents: {
    values: ['at most 100 KB', 'at most 200 KB'],
    default: 'at most 100 KB',
    says: 'How large one event may be for a consumer with more than 55 seconds; refused at the push.',
    source: 'Forge limits of async events; where it is enforced is not said',
  },
  queryLag: {
    values: ['1 s', 'none', '30 s'],
    default: '1 s',
    says: 'How long a write takes to show in storage queries; get always sees it.',
    source: 'Forge storage reference: query is eventually consistent, without a figure',
  },
  retentionWindow: {
    values: ['present', 'absent'],
    default: 'present',
    says: 'Whether an event that comes back says how long it will still be kept.',
    source: '@forge/events declares it optional',
  },
  storageRates: {
    values: ['enforced', 'off'],
    default: 'enforced',
    says: "Storage's limits on requests a second and on units and bytes a minute.",
    source:
      'Forge limits of KVS: 1,000 requests/s, 4,000 units of 10 KB a minute each way, 1 MB/s written to one key',
  },
  undeclaredAttribute: {
    values: ['refused', 'stored'],
    default: 'refused',
    says: 'An entity value with an attribute that the manifest does not declare.',
    source: 'Forge entities: values must match the declared types; extra attributes are not mentioned',
  },
  unreachable: {
    values: ['answer', 'throws'],
    default: 'answer',
    says: "A host that cannot be reached is answered 503 with the proxy's header, or makes fetch throw.",
    source: 'the header x-squid-error has been seen in the community, the status has not been told',
  },
} as const satisfies SwitchTable;

export type ForgeSwitches = Switched<typeof forgeSwitches>;
