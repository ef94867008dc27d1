import { createContext, useContext } from 'react';
import { normalised, runsOf, wordsOf } from '../../../../schema/history/words.js';

/** What is marked in the texts below. */
export const MarkerContext = createContext<RegExp | null>(null);

/** What is marked of a question: its runs as they were typed, else the words that they are found by. */
export function markerOf(question: string): RegExp | null {
  const runs = [...runsOf(question), ...wordsOf(question)].map((run) => run.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return runs.length > 0 ? new RegExp(`(${runs.join('|')})`, 'giu') : null;
}

/** Whether a text holds something of what is marked. */
export function holdsMark(text: string, marker: RegExp | null): boolean {
  return marker !== null && new RegExp(marker.source, 'iu').test(normalised(text));
}

/** A text in which the words that were looked for are marked. */
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
