// A quick hash of a text: for what is compared or spread, never for what somebody must not guess.

/** Looked up once, not for each sign of each value: where globals are guarded, as under test, that is what costs. */
const { imul } = Math;

/** FNV-1a with 32 bits (RFC 9923), over the text's UTF-16 units; from 0 to 4,294,967,295. */
export function fnv1a(text: string): number {
  // Signed until the end: such numbers need no memory of their own while they are counted.
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < text.length; at += 1) hash = imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
