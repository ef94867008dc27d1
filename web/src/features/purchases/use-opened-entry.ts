import { useEffect, useRef } from 'react';
import type { TrailSource } from './trail-source.js';
import { useAnswer } from './use-answer.js';

interface Opened {
  /** The entry named in the address; null for none. */
  readonly id: string | null;
  /** Whether the list shows the whole trail, so that positions in the trail are positions in the list. */
  readonly whole: boolean;
  /** Whether the list is drawn. */
  readonly ready: boolean;
  readonly scrollTo: (place: number) => void;
}

/** Opens a list of entries at the one named in the address, once; answers whether there is no such entry for the reader. */
export function useOpenedEntry(source: TrailSource, { id, whole, ready, scrollTo }: Opened): boolean {
  const { data: place } = useAnswer(`${source.id} ${id}`, async () => {
    if (id === null) return null;
    const page = await source.entries({ skip: 0, first: 1, filter: { ids: [id] } });
    return page?.edges[0]?.place ?? MISSING;
  });
  const opened = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: how the list scrolls is no reason to scroll again
  useEffect(() => {
    if (id === null || !ready || typeof place !== 'number' || place === MISSING || opened.current === id) return;
    opened.current = id;
    if (whole) scrollTo(place);
  }, [id, ready, place, whole]);
  return id !== null && place === MISSING;
}

const MISSING = -1;
