// The objects of a site as the Assets screens show them: types in a tree, tables, one object with its links both ways.
import { keyOf, labelText, objectById, objectsOf, schemaOf, typeOf, typesIn } from '../assets/catalogue';
import type { Accounts } from '../assets/executions';
import type { AssetsObject, Attribute, ObjectType, SiteState, Value } from '../assets/state';
import { pageOf } from './pages';
import type { ObjectsView, ObjectView, SchemaView, Shown, ShownList, TypeNode } from './views';

/** The site at this moment, and what accounts are called, where anybody knows. */
type Site = Readonly<SiteState> & { accounts?: Accounts };

const PAGE_SIZE = 25;
const MOST_COLUMNS = 6;
const MOST_IN_A_CELL = 3;
/** Links shown of one attribute before somebody asks for all. */
const MOST_LINKS = 12;

/** @throws Refused when there is no such schema */
export function viewSchema(site: Site, schemaId: number): SchemaView {
  const { id, name, key } = schemaOf(site, schemaId);
  const types = typesIn(site, schemaId);
  const below = (parentId: number | null): TypeNode[] =>
    types
      .filter((type) => type.parentId === parentId)
      .map((type) => ({
        id: type.id,
        name: type.name,
        objects: objectsOf(site, type.id).length,
        children: below(type.id),
      }));
  const objects = types.reduce((sum, type) => sum + objectsOf(site, type.id).length, 0);
  return { id, name, key, objects, types: below(null) };
}

/**
 * @param asked `search` looks into everything an object shows, in any letter case; pages count from 1
 * @throws Refused when there is no such type
 */
export function viewObjects(
  site: Site,
  typeId: number,
  { search, page }: { search: string; page: number },
): ObjectsView {
  const type = typeOf(site, typeId);
  const schema = schemaOf(site, type.schemaId);
  const own = type.attributes.filter(({ system }) => !system);
  const columns = own.filter(({ label }) => !label).slice(0, MOST_COLUMNS);
  const wanted = search.trim().toLowerCase();
  const fits = (object: AssetsObject): boolean =>
    wanted === '' ||
    keyOf(schema, object).toLowerCase() === wanted ||
    own.some((attribute) =>
      valuesOf(object, attribute).some((value) =>
        show(site, attribute, value).text.toLowerCase().includes(wanted),
      ),
    );
  const found = pageOf(objectsOf(site, typeId).filter(fits), page, PAGE_SIZE);
  return {
    type: { id: type.id, name: type.name, description: type.description },
    columns: columns.map(({ name }) => name),
    rows: found.items.map((object) => ({
      id: object.id,
      key: keyOf(schema, object),
      label: labelText(type, object),
      cells: columns.map((attribute) => cell(site, attribute, object)),
    })),
    total: found.total,
    page: found.page,
    pages: found.pages,
  };
}

/**
 * @param all every link of an attribute, not only the first few
 * @throws Error when there is no such object
 */
export function viewObject(site: Site, objectId: number, all = false): ObjectView {
  const object = objectById(site, objectId);
  if (!object) throw new Error(`There is no object ${objectId}.`);
  const type = typeOf(site, object.typeId);
  const list = (name: string, shown: readonly Shown[]): ShownList => ({
    name,
    shown: all ? [...shown] : shown.slice(0, MOST_LINKS),
    total: shown.length,
  });
  return {
    id: object.id,
    key: keyOf(schemaOf(site, type.schemaId), object),
    label: labelText(type, object),
    type: { id: type.id, name: type.name },
    created: object.created,
    updated: object.updated,
    attributes: type.attributes
      .filter(({ system }) => !system)
      .map((attribute) =>
        list(
          attribute.name,
          valuesOf(object, attribute).map((value) => show(site, attribute, value)),
        ),
      ),
    inbound: pointingAt(site, object).map(({ from, attribute, objects }) => ({
      ...list(
        attribute.name,
        objects.map((each) => linkTo(from, each)),
      ),
      type: from.name,
    })),
  };
}

/** Attributes of any type that hold a link to this object, with the objects that do. */
function pointingAt(
  site: Site,
  object: AssetsObject,
): { from: ObjectType; attribute: Attribute; objects: AssetsObject[] }[] {
  return site.types.flatMap((from) =>
    from.attributes
      .filter(({ target }) => target !== null)
      .map((attribute) => ({
        from,
        attribute,
        objects: objectsOf(site, from.id).filter((each) => each.values[attribute.id]?.includes(object.id)),
      }))
      .filter(({ objects }) => objects.length > 0),
  );
}

const valuesOf = (object: AssetsObject, attribute: Attribute): Value[] => object.values[attribute.id] ?? [];

function cell(site: Site, attribute: Attribute, object: AssetsObject): Shown[] {
  const values = valuesOf(object, attribute);
  const shown = values.slice(0, MOST_IN_A_CELL).map((value) => show(site, attribute, value));
  const more = values.length - shown.length;
  return more > 0 ? [...shown, { text: `and ${more} more` }] : shown;
}

function show(site: Site, attribute: Attribute, value: Value): Shown {
  if (attribute.target !== null) {
    const object = objectById(site, Number(value));
    return object ? linkTo(typeOf(site, object.typeId), object) : { text: `object ${value}, which is gone` };
  }
  if (attribute.type === 'user') return { text: site.accounts?.(String(value))?.name ?? String(value) };
  if (attribute.type !== 'status') return { text: String(value) };
  const status = site.statuses.find(({ id }) => id === Number(value));
  return status ? { text: status.name, look: status.category } : { text: String(value) };
}

const linkTo = (type: ObjectType, object: AssetsObject): Shown => ({
  text: labelText(type, object) || `object ${object.id}`,
  to: object.id,
});
