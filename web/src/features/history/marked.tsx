import { createContext, useContext } from 'react';
import { normalised, runsOf, wordsOf } from '../../../../schema/history/words.js';

/** What is marked in the texts below. */
export const MarkerContext = createContext<RegExp | null>(null);

/** What is marked for something typed without a space: the whole, its runs, and the words by which it is found. */
function piecesOf(typed: string): string[] {
  const pieces = [typed, ...runsOf(typed), ...wordsOf(typed)];
  // A year in the middle of a number also occurs in every date.
  return pieces.filter((piece) => piece === typed || !/^\d+$/.test(piece));
}

/** The pattern that marks the words of a question. */
export function markerOf(question: string): RegExp | null {
  const typed = normalised(question).split(/\s+/).filter(Boolean);
  const pieces = typed.flatMap(piecesOf).map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return pieces.length > 0 ? new RegExp(`(${pieces.join('|')})`, 'giu') : null;
}

/** Whether a text contains something to be marked. */
export function holdsMark(text: string, marker: RegExp | null): boolean {
  return marker !== null && new RegExp(marker.source, 'iu').test(normalised(text));
}

/** A text with the words of the search marked. */
export function Marked({ text }: { readonly text: string }) {
  const marker = useContext(MarkerContext);
  if (!marker) return text;
  const parts = text.split(marker);
  return parts.map((part, place) =>
    place % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
      <mark key={place}>{part}</mark>
    ) : (
      part
    ),
  );
}
