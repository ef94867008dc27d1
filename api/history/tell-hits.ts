import type { Context } from '../kernel/context.js';
import { nameSubjects } from '../kernel/name-subjects.js';
import type { EntryWords } from './model.js';
import { showById } from './show-entries.js';

/** A row found by a search. */
export type Hit = Pick<EntryWords, '_id' | 'id' | 'subject' | 'proc'>;

/** The fields of a row that are needed to show it. */
export const HIT_FIELDS = { id: 1, subject: 1, proc: 1 } as const;

/** Those rows whose subjects the reader sees, as entries, with the names of their subjects and purchases. */
export async function tellHits(hits: readonly Hit[], ctx: Context) {
  const subjects = hits.map(({ subject }) => subject.id);
  const [entries, names, purchases] = await Promise.all([
    showById(
      hits.map(({ id }) => id),
      ctx,
    ),
    nameSubjects(subjects, ctx),
    Promise.all(hits.map(({ proc }) => ctx.load('Purchase', proc))),
  ]);
  const entryOf = new Map(entries.map((entry) => [entry.id, entry]));
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  return hits.flatMap(({ _id, id, subject }, place) => {
    const entry = entryOf.get(id);
    const { number = null, title = null } = purchases[place] ? namesIn(purchases[place]) : {};
    const subjectName = nameOf.get(subject.id) ?? null;
    return entry
      ? [{ cursor: String(_id), node: { entry, subjectName, purchaseNumber: number, purchaseTitle: title } }]
      : [];
  });
}

function namesIn(row: object): Record<string, string> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => typeof value === 'string'));
}
