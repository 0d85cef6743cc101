// A line of a mapping as a line of text: what goes without saying is left out.
import { implied, impliedLabel, impliedTarget, keyFilling, type Ground, type LineSight } from '../implied';
import { sameName } from '../known';
import type { Line, ReferenceLine, TypeMapping } from '../mapping';
import { changeText } from './changeText';
import { linkText } from './link';
import { optionTexts, type Options } from './optionText';
import { nameText } from './signs';
import { valueText } from './value';

/** A line and where it stands. */
interface Place {
  ground: Ground;
  type: TypeMapping;
  line: Line;
}

/** Which lines of a type say that they are the label, and which that they are not. */
export function labelsSaid(ground: Ground, { lines }: TypeMapping): Map<Line, boolean> {
  const said = new Map<Line, boolean>();
  for (const line of lines) if (line.as !== 'reference' && line.off && line.label) said.set(line, true);
  const could = lines.filter((line) => line.as !== 'reference' && !line.off);
  const are = could.filter((line) => line.as !== 'reference' && line.label);
  for (;;) {
    const at = impliedLabel(
      ground,
      could.map((line) => ({
        attribute: line.attribute,
        isIdentifier: line.as !== 'reference' && line.identifier === true,
        isBarred: said.get(line) === false,
      })),
    );
    const goes = at === undefined ? undefined : could[at];
    if (are.length === 0 && goes) said.set(goes, false);
    else {
      if (are.length !== 1 || are[0] !== goes) for (const line of are) said.set(line, true);
      return said;
    }
  }
}

/** @param isLabel what it says of being the label, where it says anything */
export function lineText({ ground, type, line }: Place, isLabel: boolean | undefined): string {
  const isKey = line.as !== 'reference' && line.identifier === true;
  const goes = implied(ground, { ...line, identifier: isKey });
  const about = line.description ?? '';
  const many = line.many === true;
  const volatile = line.volatile === true;
  const options: Options = {
    ...(line.as !== 'reference' && line.as !== goes.as && { as: line.as }),
    ...(isLabel !== undefined && { label: isLabel }),
    ...uniqueSaid(type, line),
    ...(many !== goes.many && { many }),
    ...(volatile !== goes.volatile && { volatile }),
    ...(line.write && line.write !== 'every time' && { write: line.write }),
    ...(line.empty && { empty: line.empty }),
    ...(line.as === 'reference' && 'objectType' in line.refersTo && line.refersTo.create && { create: true }),
    ...(about !== (goes.description ?? '') && { description: about }),
  };
  const left = [valueText(line.from), ...(line.changes ?? []).map(changeText), ...optionTexts(options)];
  const link = line.as === 'reference' ? `|${linkSaid(ground, line)}` : '';
  const directive = `${line.off ? 'off:' : ''}${isKey ? 'key' : 'map'}`;
  return `${directive}:${left.join(' | ')}=${nameText(line.attribute)}${link}`;
}

/** The only identifier of a type is unique without saying. */
function uniqueSaid({ lines }: TypeMapping, line: Line): Options {
  if (line.as === 'reference') return {};
  const isOnlyKey = !lines.some(
    (other) => other !== line && other.as !== 'reference' && other.identifier && !other.off,
  );
  const goes = line.identifier === true && isOnlyKey;
  const unique = line.unique === true;
  return unique === goes ? {} : { unique };
}

function linkSaid(ground: Ground, line: ReferenceLine): string {
  const { refersTo } = line;
  const goes = impliedTarget(ground, line);
  if (!('type' in refersTo)) {
    const isSame = goes && 'objectType' in goes && goes.objectType === refersTo.objectType;
    const isElsewhere = ground.types.some(({ type }) => sameName(type, refersTo.objectType));
    const of = isSame ? undefined : { name: refersTo.objectType };
    return linkText({ by: refersTo.by.map((name) => ({ name })), of, isElsewhere });
  }
  const target = ground.types.find(({ key }) => key === refersTo.type);
  const isSame = goes && 'type' in goes && goes.type === refersTo.type;
  const isNamed = target && ground.types.find(({ type }) => sameName(type, target.type)) === target;
  const of = isSame ? undefined : isNamed ? { name: target.type } : { key: refersTo.type };
  return linkText({ by: refersTo.by.map((key) => byNamed(target?.lines ?? [], key)), of });
}

/** By its attribute's name, where that leads back to it. */
function byNamed(lines: readonly LineSight[], key: string): { name: string } | { key: string } {
  const name = lines.find((line) => line.key === key)?.attribute;
  return name !== undefined && keyFilling(lines, name) === key ? { name } : { key };
}
