import { factSources } from '../../schema/kernel/derive/documents.js';
import type { AnySubject } from '../../schema/kernel/subject.js';
import { SUBJECTS } from '../../schema/subjects.js';
import type { Context } from '../kernel/context.js';
import { type Fact, tellFacts, worthOfRow } from '../kernel/facts-of.js';
import type { ToDo } from './to-dos.js';

/** How many facts are told with a task, besides the amount and the method, where its kind names none for a decision. */
const FACTS = 2;

const KINDS: ReadonlyMap<string, AnySubject> = new Map(SUBJECTS.map((subject) => [subject.name, subject]));

/** A row that waits, and its kind. */
type OfRow = Pick<ToDo, 'subjectType' | 'row'>;

/** What decides about a row that waits, as far as the reader sees it: what it is worth, and the facts that its kind names. */
export const decidingFields = {
  worth: ({ subjectType, row }: OfRow, _args: unknown, ctx: Context) => {
    const kind = KINDS.get(subjectType);
    return kind ? worthOfRow(kind, row, ctx) : null;
  },
  facts: ({ subjectType, row }: OfRow, _args: unknown, ctx: Context) => decidingFacts(subjectType, row, ctx),
};

/** The fields of a task that are computed where they are asked for, from what the kind of its row declares. */
export const toDoFields = {
  turn: ({ turn: { names } }: ToDo) => names,
  turnRoles: ({ turn: { roles } }: ToDo) => roles,
  worth: decidingFields.worth,
  method: async ({ purchaseId }: ToDo, _args: unknown, ctx: Context) =>
    (await ctx.load('Purchase', purchaseId))?.method ?? null,
  facts: decidingFields.facts,
};

/**
 * The facts of a row that its kind names for a decision, or else the first that are said in words: what it is called and what it comes to
 * stand beside them anyway.
 */
async function decidingFacts(subjectType: string, row: ToDo['row'], ctx: Context): Promise<Fact[]> {
  const kind = KINDS.get(subjectType);
  if (kind?.facts === undefined) return [];
  const { deciding } = kind;
  const sources = factSources(kind).filter(({ name, data, each }) =>
    deciding ? deciding.includes(name) : each === null && name !== 'title' && isWord(data),
  );
  const told = (await tellFacts(kind, sources, row, ctx)).filter(({ value }) => value !== null);
  return deciding ? told : told.slice(0, FACTS);
}

// When something is due stands beside it, too.
function isWord({ kind }: { readonly kind: string }): boolean {
  return kind !== 'money' && kind !== 'list' && kind !== 'instant';
}
