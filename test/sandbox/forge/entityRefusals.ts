// What Forge storage refuses of entities, their indexes and conditions.
import { byStorage, entity, transact, type Refusal } from './refusal';

const ENTITIES = 'storage-reference: custom entities, error handling';

export const entityRefusals: readonly Refusal[] = [
  {
    what: 'an entity the manifest does not declare',
    source: ENTITIES,
    steps: [entity('ran', 'set', 'k', {})],
    seen: byStorage(400, 'INVALID_ENTITY_TYPE'),
  },
  {
    what: 'an attribute of another type',
    source: ENTITIES,
    steps: [
      entity('run', 'set', 'k', { attempt: 1, state: [null], owner: 'o', open: true, share: 0.5 }),
      entity('run', 'set', 'k', { attempt: 1.5 }),
    ],
    seen: byStorage(400, 'INVALID_ENTITY_VALUE'),
  },
  {
    what: 'a number for a text',
    source: ENTITIES,
    steps: [entity('run', 'set', 'k', { owner: 7 })],
    seen: byStorage(400, 'INVALID_ENTITY_VALUE'),
  },
  {
    what: 'an entity that is no object',
    source: ENTITIES,
    steps: [entity('run', 'set', 'k', [1])],
    seen: byStorage(400, 'INVALID_ENTITY_VALUE'),
  },
  {
    what: 'an attribute that is not declared',
    source: ENTITIES,
    steps: [entity('run', 'set', 'k', { other: 1 })],
    seen: byStorage(400, 'INVALID_ENTITY_ATTRIBUTE'),
  },
  {
    what: 'an index that is not declared',
    source: ENTITIES,
    steps: [{ do: 'entityQuery', with: { name: 'run', index: 'attempt' } }],
    seen: byStorage(400, 'INVALID_ENTITY_INDEX'),
  },
  {
    what: 'a partitioned index without a partition',
    source: ENTITIES,
    steps: [{ do: 'entityQuery', with: { name: 'run', index: 'by-state' } }],
    seen: byStorage(400, 'INVALID_ENTITY_INDEX'),
  },
  {
    what: 'more than 100 entities a page',
    source: ENTITIES,
    steps: [{ do: 'entityQuery', with: { name: 'run', index: 'owner', limit: 101 } }],
    seen: byStorage(400, 'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE'),
  },
  {
    what: 'a transaction whose condition does not hold',
    source: ENTITIES,
    steps: [
      entity('run', 'set', 'r', { attempt: 1 }),
      transact({
        set: [
          {
            key: 'r',
            value: { attempt: 3 },
            entity: { entityName: 'run', when: [['attempt', 'equalTo', 2]] },
          },
        ],
      }),
    ],
    seen: byStorage(400, 'CONDITIONAL_CHECK_FAILED'),
  },
  {
    what: 'a transaction whose check does not hold',
    source: ENTITIES,
    steps: [
      transact({
        set: [{ key: 'k', value: 1 }],
        check: [{ key: 'r', entity: { entityName: 'run', when: [['attempt', 'exists']] } }],
      }),
    ],
    seen: byStorage(400, 'CONDITIONAL_CHECK_FAILED'),
  },
  {
    what: 'a condition on a missing entity, when it never holds',
    source: 'not documented: conditionOnMissing',
    switches: { conditionOnMissing: 'fails' },
    steps: [
      transact({
        set: [
          {
            key: 'r',
            value: { attempt: 1 },
            entity: { entityName: 'run', when: [['attempt', 'notExists']] },
          },
        ],
      }),
    ],
    seen: byStorage(400, 'CONDITIONAL_CHECK_FAILED'),
  },
  {
    what: 'a condition on an undeclared attribute',
    source: ENTITIES,
    steps: [
      transact({ check: [{ key: 'r', entity: { entityName: 'run', when: [['attempts', 'notExists']] } }] }),
    ],
    seen: byStorage(400, 'INVALID_ENTITY_ATTRIBUTE'),
  },
];
