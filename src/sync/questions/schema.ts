// The customer's object schema, as far as the app may read it, and its mends by the person who asks.
import type { AttributeChange } from '../../assets/attributes';
import type { RepairInAssets } from '../../mapping/fault';
import { attributeNamed, typeNamed, type KnownSchema } from '../../mapping/known';
import { readCurrent } from '../../store/generation';
import { answered } from './connected';
import { patiently } from '../patience';
import { problemOf } from '../problems';
import type { Asker, Done } from './setup';

/** Read as the app: what a run may do counts, not what the person may. */
export async function viewSchema({ world, ref }: Asker): Promise<Done<KnownSchema>> {
  const assets = world.assets(ref);
  const known = answered(await patiently(world, () => assets.knownSchema()));
  if (known.is !== 'ok' || !hasAccounts(known.value)) return known;
  // Whether accounts may be looked up shows in looking for one that nobody has (a name kept free for tests: RFC 2606).
  const looked = await patiently(world, () => assets.findAccount('nobody@nowhere.invalid'));
  const current = await readCurrent(world.shelf, ref.importId);
  const may = {
    ...known.value.may,
    readAccounts: !(looked.is === 'ok' && looked.value.is === 'refused'),
    // As the last run found that tried.
    writeObjects: current?.clears !== 'refused',
  };
  return { is: 'ok', value: { ...known.value, may } };
}

const hasAccounts = ({ types }: KnownSchema): boolean =>
  types.some(({ attributes }) => attributes.some(({ form }) => form === 'account'));

/** Does in Assets what a repair says, as the person who asks, and nothing else; gives the schema as it is then. */
export async function mend(asker: Asker, { repair }: { repair: RepairInAssets }): Promise<Done<KnownSchema>> {
  const { world, user } = asker;
  const known = answered(await patiently(world, () => user.knownSchema()));
  if (known.is !== 'ok') return known;
  const { type: typeName, attribute: attributeName } = repair;
  const type = typeNamed(known.value, typeName);
  const attribute = type && attributeNamed(type, attributeName);
  if (type?.id === undefined || attribute?.id === undefined)
    return {
      is: 'refused',
      problem: problemOf('nothing-to-mend', { type: typeName, attribute: attributeName }),
    };
  const change = changeFor(repair, known.value);
  if (change.is !== 'ok') return change;
  const ids = { typeId: type.id, attributeId: attribute.id };
  const changed = answered(await patiently(world, () => user.changeAttribute(ids, change.value)));
  return changed.is === 'ok' ? viewSchema(asker) : changed;
}

function changeFor(repair: RepairInAssets, known: KnownSchema): Done<AttributeChange> {
  switch (repair.do) {
    case 'hold many':
      return { is: 'ok', value: { maximumCardinality: -1 } };
    case 'add options':
      return { is: 'ok', value: { options: repair.options } };
    case 'allow statuses': {
      const ids: string[] = [];
      for (const { name } of repair.statuses) {
        const id = known.statuses.find((status) => status.name === name)?.id;
        // The mapping document makes statuses; an attribute can only allow what is there.
        if (id === undefined)
          return { is: 'refused', problem: problemOf('no-such-status', { status: name }) };
        ids.push(id);
      }
      return { is: 'ok', value: { statuses: ids } };
    }
  }
}
