// Where a line takes its value from, shortly and for a person.
import type { Piece, Source } from './mapping';

const own: Record<Extract<Source, { own: string }>['own'], string> = {
  'presence changed': 'when it went or came back',
  'last synced': 'when it was last written',
};

/** A source in a few words: `profile.email`, `profile.a, else profile.b`, “always this”. */
export function sourceWords(source: Source): string {
  if ('own' in source) return own[source.own];
  return 'first' in source ? source.first.map(pieceWords).join(', else ') : pieceWords(source);
}

function pieceWords(piece: Piece): string {
  if ('path' in piece) return piece.path;
  if ('join' in piece) return piece.join.join(' and ');
  return 'template' in piece ? piece.template : `“${piece.constant}”`;
}
