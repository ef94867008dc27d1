import { businessDayStart, dayAfter } from '../../schema/history/days.js';
import type { Context } from '../kernel/context.js';
import { nameSubjects } from '../trail/name-subjects.js';
import { indexedSize } from './indexed-size.js';
import { type Hit, type Question, searchEntries } from './search-entries.js';
import { isSeen, showById } from './show-entries.js';

/** What the API asks. */
export interface SearchArgs {
  readonly text: string;
  readonly first?: number | null;
  readonly after?: string | null;
  readonly filter?: {
    readonly type?: string | null;
    readonly role?: string | null;
    readonly from?: string | null;
    readonly to?: string | null;
  } | null;
}

/** How long a search looks before it answers how far it came. */
const BUDGET_MS = 80;
const MOST = 50;
const LONGEST_TEXT = 200;

/** Finds entries by what is open in them. Each is shown only if the reader sees its subject, whatever the words say. */
export async function searchTrail(args: SearchArgs, ctx: Context) {
  const question = questionOf(args);
  const first = Math.min(Math.max(args.first ?? 20, 1), MOST);
  const size = await indexedSize();
  const start = args.after ? Number(args.after) : size;
  const until = performance.now() + BUDGET_MS;
  const shown: Hit[] = [];
  let below = Number.isSafeInteger(start) ? Math.min(start, size) : size;
  while (below > 0 && shown.length < first) {
    const { hits, searchedTo } = await searchEntries(question, below, first, until);
    const seen = await Promise.all(hits.map((hit) => isSeen(hit.subject.id, ctx)));
    const fitting = hits.filter((_, place) => seen[place]).slice(0, first - shown.length);
    shown.push(...fitting);
    below = shown.length === first ? (shown.at(-1)?._id ?? 0) : searchedTo;
    if (performance.now() > until) break;
  }
  const edges = await edgesOf(shown, ctx);
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
    to: to === null ? null : businessDayStart(dayAfter(to)),
  };
}

async function edgesOf(hits: readonly Hit[], ctx: Context) {
  const ids = hits.map(({ id }) => id);
  const [entries, names, purchases] = await Promise.all([
    showById(ids, ctx),
    nameSubjects(
      hits.map(({ subject }) => subject.id),
      ctx,
    ),
    Promise.all(hits.map(({ proc }) => ctx.load('Purchase', proc))),
  ]);
  const entryOf = new Map(entries.map((entry) => [entry.id, entry]));
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  return hits.flatMap(({ _id, id, subject }, place) => {
    const entry = entryOf.get(id);
    const purchase = purchases[place];
    const what = purchase
      ? { purchaseNumber: textOf(purchase, 'number'), purchaseTitle: textOf(purchase, 'title') }
      : {};
    const node = { entry, subjectName: nameOf.get(subject.id) ?? null, ...what };
    return entry ? [{ cursor: String(_id), node }] : [];
  });
}

function textOf(row: object, field: string): string | null {
  const value = Object.entries(row).find(([name]) => name === field)?.[1];
  return typeof value === 'string' ? value : null;
}
