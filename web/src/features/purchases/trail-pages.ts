import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryFieldsFragment, TrailFilter } from '../../generated/graphql.js';
import type { TrailSource } from './trail-source.js';

/** Entries loaded at once. */
const PAGE = 40;
/** Pages kept; those farthest from what is in view are dropped. */
const KEPT = 25;

/** An entry with its position in the whole trail. */
export interface PlacedEntry {
  readonly place: number;
  readonly entry: EntryFieldsFragment;
}

/**
 * The entries of a trail, loaded where they are looked at. `grown` changes when the trail has grown. Then, and when the language changes, the
 * pages in view are loaded again, and the old ones stay until the answer comes.
 */
export function useTrailPages(source: TrailSource, filter: TrailFilter, grown: number) {
  const { i18n } = useTranslation();
  // Entries hold texts of the server, in the language of the account.
  const version = `${grown} ${i18n.language}`;
  const [pages, setPages] = useState<ReadonlyMap<number, readonly PlacedEntry[]>>(new Map());
  const [total, setTotal] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  const asked = useRef(new Map<number, string>());
  const key = `${source.id} ${JSON.stringify(filter)}`;
  const current = useRef(key);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what is asked for
  const load = useCallback(
    async (page: number, at: string) => {
      if (asked.current.get(page) === at) return;
      asked.current.set(page, at);
      try {
        const answer = await source.entries({ skip: page * PAGE, first: PAGE, filter });
        if (current.current !== key || !answer) return;
        const entries = answer.edges.map(({ place, node }) => ({ place, entry: node }));
        setTotal(answer.totalCount);
        setFailed(false);
        setPages((known) => nearest(new Map(known).set(page, entries), page, asked.current));
      } catch {
        asked.current.delete(page);
        if (current.current === key) setFailed(true);
      }
    },
    [key],
  );
  useEffect(() => {
    current.current = key;
    asked.current.clear();
    setPages(new Map());
    setTotal(null);
  }, [key]);
  useEffect(() => void load(0, version), [load, version]);
  const entryAt = (index: number) => pages.get(Math.floor(index / PAGE))?.[index % PAGE] ?? null;
  const want = useCallback(
    (from: number, to: number) => {
      for (let page = Math.floor(from / PAGE); page <= Math.floor(to / PAGE); page += 1) void load(page, version);
    },
    [load, version],
  );
  const again = useCallback(() => {
    asked.current.clear();
    void load(0, version);
  }, [load, version]);
  return { total, failed, entryAt, want, again };
}

function nearest(
  pages: Map<number, readonly PlacedEntry[]>,
  page: number,
  asked: Map<number, string>,
): ReadonlyMap<number, readonly PlacedEntry[]> {
  const far = [...pages.keys()].sort((one, other) => Math.abs(one - page) - Math.abs(other - page)).slice(KEPT);
  for (const other of far) {
    pages.delete(other);
    asked.delete(other);
  }
  return pages;
}
