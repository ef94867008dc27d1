import type { AttemptRow } from '../../schema/accesses/attempt.js';
import type { ReadingRow } from '../../schema/accesses/reading.js';
import type { SubjectName } from '../../schema/common/ids.js';
import { SUBJECTS } from '../../schema/subjects.js';
import type { LanguageCode } from '../kernel/actor.js';
import type { Context } from '../kernel/context.js';
import { say } from '../kernel/messages.js';
import type { Module } from '../kernel/module.js';
import { sayNamed } from '../kernel/say-named.js';
import { linkOfMail } from '../mails/index.js';
import { dayReadings } from './day-readings.js';

/** What is computed. */
export const accessesResolvers: Module['resolvers'] = {
  Reading: {
    bankAccount: (row: ReadingRow, _args, ctx) => revealedBankAccount(row, ctx),
    mailLink: (row: ReadingRow, _args, ctx) => revealedMailLink(row, ctx),
  },
  Attempt: {
    label: (row: AttemptRow, _args, ctx) => labelOf(row.act, ctx.actor.language),
    refusal: (row: AttemptRow, _args, ctx) => sayNamed(ctx, row.refusal, row.refusalParams),
  },
  Query: { dayReadings: (_parent, args, ctx) => dayReadings(args, ctx) },
};

/** Which kind of subject a question asks for, one or many of it. */
const kindOfQuery = new Map<string, SubjectName>(
  SUBJECTS.flatMap(({ name, short, list }) =>
    [short, ...(list ? [list.name] : [])].map((query) => [query, name] as const),
  ),
);

function labelOf(act: string, language: LanguageCode): string {
  const [module, name = act] = act.split('.');
  if (module !== 'query') return say(language, `move.${name}`);
  const kind = kindOfQuery.get(name);
  const asked = kind === undefined ? say(language, `query.${name}`) : say(language, `subject.${kind}`);
  return say(language, 'accesses.question', { name: asked });
}

/** How long something revealed is shown; after that it has to be revealed again. */
const SHOWN_MS = 10 * 60_000;

async function revealedBankAccount(row: ReadingRow, ctx: Context): Promise<string | null> {
  if (row.kind !== 'BANK_ACCOUNT' || !isShownTo(row, ctx)) return null;
  return (await ctx.load('Supplier', row.about[0]))?.bankAccount ?? null;
}

async function revealedMailLink(row: ReadingRow, ctx: Context): Promise<string | null> {
  const [, mailId] = row.about;
  return row.kind === 'MAIL_LINK' && mailId && isShownTo(row, ctx) ? linkOfMail(mailId) : null;
}

/** What was revealed is shown only to the person who revealed it, and not for long. */
function isShownTo({ readerId, createdAt }: ReadingRow, { actor, clock }: Context): boolean {
  return readerId === actor.id && clock.now().getTime() - createdAt.getTime() <= SHOWN_MS;
}
