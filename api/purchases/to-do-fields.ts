import { factSources } from '../../schema/kernel/derive/documents.js';
import type { AnySubject } from '../../schema/kernel/subject.js';
import { SUBJECTS } from '../../schema/subjects.js';
import type { Context } from '../kernel/context.js';
import { type Fact, tellFacts, worthOfRow } from '../kernel/facts-of.js';
import type { ToDo } from './to-dos.js';

/** How many facts are told with a task, besides the amount and the method. */
const FACTS = 2;

const KINDS: ReadonlyMap<string, AnySubject> = new Map(SUBJECTS.map((subject) => [subject.name, subject]));

/** The fields of a task that are computed where they are asked for, from what the kind of its row declares. */
export const toDoFields = {
  turn: ({ turn: { names } }: ToDo) => names,
  turnRoles: ({ turn: { roles } }: ToDo) => roles,
  worth: ({ subjectType, row }: ToDo, _args: unknown, ctx: Context) => {
    const kind = KINDS.get(subjectType);
    return kind ? worthOfRow(kind, row, ctx) : null;
  },
  method: async ({ purchaseId }: ToDo, _args: unknown, ctx: Context) =>
    (await ctx.load('Purchase', purchaseId))?.method ?? null,
  facts: ({ subjectType, row }: ToDo, _args: unknown, ctx: Context) => decidingFacts(subjectType, row, ctx),
};

/** The first facts of a row that are said in words: what it is called and what it comes to stand beside them anyway. */
async function decidingFacts(subjectType: string, row: ToDo['row'], ctx: Context): Promise<Fact[]> {
  const kind = KINDS.get(subjectType);
  if (kind?.facts === undefined) return [];
  const sources = factSources(kind).filter(({ name, data, each }) => each === null && name !== 'title' && isWord(data));
  const told = await tellFacts(kind, sources, row, ctx);
  return told.filter(({ value }) => value !== null).slice(0, FACTS);
}

// When something is due stands beside it, too.
function isWord({ kind }: { readonly kind: string }): boolean {
  return kind !== 'money' && kind !== 'list' && kind !== 'instant';
}
