// A mapping as text from a file, read as the page reads what is typed.
import { readFileSync } from 'node:fs';
import type { Mapping } from '../../../src/mapping/mapping';
import { readText } from '../../../src/mapping/text/read';
import { asked, type WholeSite } from '../wholeSite';
import { WrongUsage } from './options';

/** What was read, and what there is to say of lines that are not used. */
export interface MappingRead {
  mapping: Mapping;
  notes: { sentence: string; remedy: string }[];
}

/** @throws {WrongUsage} where the file cannot be read, or a line of it is not understood */
export async function mappingFrom(site: WholeSite, file: string): Promise<MappingRead> {
  const text = contentOf(file);
  const { live } = await asked(site.ask('getMapping', {}));
  const known = await site.ask('getSchema', {});
  const read = readText(text, {
    ...(live ? { before: live.mapping } : {}),
    ...(known.is === 'ok' ? { known: known.value } : {}),
  });
  const said = read.faults.map(({ level, line, sentence, remedy }) => ({
    level,
    sentence: `Line ${line}: ${sentence}`,
    remedy,
  }));
  const errors = said.filter(({ level }) => level === 'error');
  if (errors.length > 0 || read.mapping === undefined) {
    const lines = errors.map(({ sentence, remedy }) => `${sentence} ${remedy}`);
    throw new WrongUsage(
      [`--mapping ${file}: not every line is understood.`, ...lines].join('\n').slice(0, 10_000),
    );
  }
  return {
    mapping: read.mapping,
    notes: said.map(({ sentence, remedy }) => ({ sentence, remedy })),
  };
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new WrongUsage(`--mapping ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
