import { businessDayStart, daysAfter } from '../../schema/kernel/calendar.js';
import type { Context } from '../kernel/context.js';
import { placeCursor } from '../kernel/cursors.js';
import { indexedSize } from './indexed-size.js';
import { type Question, searchEntries } from './search-entries.js';
import { isSeen } from './show-entries.js';
import { type Hit, tellHits } from './tell-hits.js';

/** The arguments of the API. */
export interface SearchArgs {
  readonly text: string;
  readonly first: number;
  readonly after?: string | null;
  readonly filter?: {
    readonly type?: string | null;
    readonly role?: string | null;
    readonly from?: string | null;
    readonly to?: string | null;
  } | null;
}

/** How long a search runs before it answers how far it got. */
const BUDGET_MS = 80;
const LONGEST_TEXT = 200;

/** Finds entries by their open values. Each is shown only if the reader sees its subject, whatever the words say. */
export async function searchTrail(args: SearchArgs, ctx: Context) {
  const question = questionOf(args);
  const { first } = args;
  const after = placeCursor(args.after);
  const size = await indexedSize();
  const until = performance.now() + BUDGET_MS;
  const shown: Hit[] = [];
  let below = Math.min(after ?? size, size);
  while (below > 0 && shown.length < first) {
    const { hits, searchedTo } = await searchEntries(question, below, first, until);
    const seen = await Promise.all(hits.map((hit) => isSeen(hit.subject.id, ctx)));
    const fitting = hits.filter((_, place) => seen[place]).slice(0, first - shown.length);
    shown.push(...fitting);
    below = shown.length === first ? (shown.at(-1)?._id ?? 0) : searchedTo;
    if (performance.now() > until) break;
  }
  const edges = await tellHits(shown, ctx);
  const isWhole = shown.length === first || below === 0;
  return {
    edges,
    pageInfo: { hasNextPage: below > 0, endCursor: below > 0 ? String(below) : null },
    size,
    searchedTo: isWhole ? null : below,
  };
}

function questionOf({ text, filter }: SearchArgs): Question {
  const { type = null, role = null, from = null, to = null } = filter ?? {};
  return {
    ...{ text: text.slice(0, LONGEST_TEXT), type, role },
    from: from === null ? null : businessDayStart(from),
    to: to === null ? null : businessDayStart(daysAfter(to, 1)),
  };
}
