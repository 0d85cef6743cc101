// What an admin sets in the Assets screens: for the whole import, or for one of its object types, which comes first.
import type { ImportSource } from './state';
import type { AssetsSwitched } from './switches';

/** What happens to empty values, and to objects that a run does not bring (Assets imports guide). */
export interface TypeSettings {
  empties?: AssetsSwitched['empties'];
  missing?: AssetsSwitched['missing'];
}

/** The settings of one type; where nothing is set, the site's switches stand for what a new import has. */
export function settingsFor(
  source: ImportSource,
  switches: Pick<AssetsSwitched, 'empties' | 'missing'>,
  typeId: number,
): Required<TypeSettings> {
  const own = source.typeSettings[typeId];
  return { ...settingsOf(source, switches), ...own };
}

/** The settings of the import as a whole. */
export function settingsOf(
  source: ImportSource,
  switches: Pick<AssetsSwitched, 'empties' | 'missing'>,
): Required<TypeSettings> {
  return { empties: source.empties ?? switches.empties, missing: source.missing ?? switches.missing };
}

/** The service's words for the setting of empty values; only IGNORE is documented, the screens say Remove. */
export const EMPTIES_WORDS: Record<AssetsSwitched['empties'], string> = {
  ignored: 'IGNORE',
  cleared: 'REMOVE',
};
