// The object types of a mapping and the references between them: what a picture of it shows (pure).
import type { Fault } from '../../../../../src/mapping/fault';
import {
  activeLines,
  type Mapping,
  type ReferenceLine,
  type TypeMapping,
} from '../../../../../src/mapping/mapping';

/** A type of this mapping, one that somebody else fills, or the people of the site. */
export type PictureBox =
  | { is: 'ours'; id: string; type: TypeMapping; lines: number; hasFault: boolean }
  | { is: 'elsewhere'; id: string; name: string }
  | { is: 'accounts'; id: string };

/** Every reference from one box to another, by the names of its attributes. */
export type PictureArrow = {
  from: string;
  to: string;
  names: { attribute: string; isMany: boolean; hasFault: boolean }[];
};

export type Picture = { boxes: PictureBox[]; arrows: PictureArrow[] };

export const accountsId = 'accounts';

export function pictureOf(mapping: Mapping, faults: readonly Fault[]): Picture {
  const faulty = new Set(faults.map(({ type, line }) => `${type ?? ''} ${line ?? ''}`));
  const ours = mapping.types.map((type): PictureBox => ({
    is: 'ours',
    id: idOf(type),
    type,
    lines: activeLines(type).length,
    hasFault: faults.some((fault) => fault.type === type.key),
  }));
  const boxes = new Map(ours.map((box) => [box.id, box]));
  const arrows = new Map<string, PictureArrow>();
  for (const type of mapping.types)
    for (const line of activeLines(type)) {
      const to =
        line.as === 'reference'
          ? targetOf(mapping, line)
          : line.as === 'account'
            ? { is: 'accounts' as const, id: accountsId }
            : undefined;
      if (!to) continue;
      if (!boxes.has(to.id)) boxes.set(to.id, to);
      const from = idOf(type);
      const arrow = arrows.get(`${from} ${to.id}`) ?? { from, to: to.id, names: [] };
      arrow.names.push({
        attribute: line.attribute,
        isMany: line.many === true,
        hasFault: faulty.has(`${type.key} ${line.key}`),
      });
      arrows.set(`${from} ${to.id}`, arrow);
    }
  return { boxes: [...boxes.values()], arrows: [...arrows.values()] };
}

/** Undefined: the line names a type that is no longer in the mapping. */
function targetOf(mapping: Mapping, { refersTo }: ReferenceLine): PictureBox | undefined {
  if ('objectType' in refersTo)
    return {
      is: 'elsewhere',
      id: `elsewhere ${refersTo.objectType.toLowerCase()}`,
      name: refersTo.objectType,
    };
  const type = mapping.types.find(({ key }) => key === refersTo.type);
  return type && { is: 'ours', id: idOf(type), type, lines: 0, hasFault: false };
}

const idOf = (type: TypeMapping): string => `type ${type.key}`;
