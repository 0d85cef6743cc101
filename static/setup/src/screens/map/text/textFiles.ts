// A file that somebody chose or dropped, as the text of a mapping.

/** Far more than the longest text that is read as a mapping, in bytes. */
const longest = 2_000_000;

export type FileRead = { is: 'text'; text: string } | { is: 'tooLong' } | { is: 'notText' };

/** Reads a file as UTF-8 text with the line ends of the editor. */
export async function readFile(file: File): Promise<FileRead> {
  if (file.size > longest) return { is: 'tooLong' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    return text.includes('\0') ? { is: 'notText' } : { is: 'text', text: text.replace(/\r\n?/g, '\n') };
  } catch {
    return { is: 'notText' };
  }
}
