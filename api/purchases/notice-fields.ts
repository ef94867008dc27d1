import type { SubjectName } from '../../schema/common/ids.js';
import { SUBJECTS } from '../../schema/subjects.js';
import type { Context } from '../kernel/context.js';
import { worthOfRow } from '../kernel/facts-of.js';
import { titleOf } from './to-dos.js';

interface Told {
  readonly subjectType: SubjectName;
  readonly subjectId: string;
}

/** What a notice tells of its subject as it is now, as far as the reader still sees it. */
export const noticeFields = {
  title: async ({ subjectType, subjectId }: Told, _args: unknown, ctx: Context) => {
    const row = await ctx.load(subjectType, subjectId);
    return row && titleOf(row, ctx);
  },
  worth: async ({ subjectType, subjectId }: Told, _args: unknown, ctx: Context) => {
    const row = await ctx.load(subjectType, subjectId);
    const kind = SUBJECTS.find(({ name }) => name === subjectType);
    return row && kind ? worthOfRow(kind, row, ctx) : null;
  },
};
