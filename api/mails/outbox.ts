import { SYSTEM_ACTOR } from '../kernel/actor.js';
import type { Context } from '../kernel/context.js';
import { listRows, rowsById } from '../kernel/reads.js';
import { type Refusal, refuse } from '../kernel/refusal.js';
import { mailSender } from './mail-sender.js';
import { type Mail, type MailState, mails } from './mails.js';
import type { KnownMail } from './read-mail.js';

const MOST = 100;
const OVER: readonly MailState[] = ['SENT', 'HANDED_OVER', 'ENDED'];
const FAILED: readonly MailState[] = ['REFUSED', 'GIVEN_UP', 'UNKNOWN'];

/** A mail as administrators see it. */
export interface OutboxMail {
  readonly _id: string;
  readonly mail: Mail;
  readonly recipient: { readonly name: string; readonly address: string | null; readonly phone: string | null };
  /** Of a registration: that its credit code belongs to another firm, so that its link confirms nothing. */
  readonly isCodeInUse: boolean;
  /** Name of who handed it over; null where nobody did. */
  readonly handledByName: string | null;
  /** Whether the platform sends mails at all. */
  readonly goesOut: boolean;
}

/** The outbox: whether mails go out, and the mails that are open, or those that are over; newest first. */
export async function outbox(over: boolean) {
  const sender = await mailSender().findOne({ _id: 'worker' });
  const goesOut = sender?.hasServer ?? false;
  const state = over ? { $in: OVER } : { $nin: OVER };
  const rows = await mails()
    .find({ state, recipient: { $ne: null } })
    .sort({ createdAt: -1 })
    .limit(MOST)
    .toArray();
  const { failures = 0, fault = null, restsUntil = null } = sender ?? {};
  return {
    goesOut,
    server: goesOut && failures > 0 && restsUntil !== null ? { fault: fault ?? '', failures, until: restsUntil } : null,
    mails: await shown(rows, goesOut),
  };
}

/** Whether somebody may have the link of a mail shown: nobody sees one that the platform itself has sent, or is about to. */
export function canReveal({ purpose, state, nonce, until, code }: KnownMail, goesOut: boolean, now: Date): boolean {
  if (purpose !== 'CONFIRM_ADDRESS' || nonce === null || until === null || until <= now) return false;
  return FAILED.includes(state) || (state === 'WAITING' && (!goesOut || code === 'LIMIT'));
}

/** Whether a mail that failed can be sent again. */
export function canSendAgain({ state, until, tries }: Mail, goesOut: boolean, now: Date): boolean {
  const hasFailed = FAILED.includes(state) || (state === 'WAITING' && tries > 0);
  return goesOut && hasFailed && (until === null || until > now);
}

/** Whether it can be noted that somebody told the recipient: of a code nobody can, since nobody else sees it. */
export function canHandOver({ purpose, state }: Mail, goesOut: boolean): boolean {
  return purpose !== 'STAFF_CODE' && (FAILED.includes(state) || (state === 'WAITING' && !goesOut));
}

/** Has a mail sent again from the beginning. */
export async function sendAgain(id: string, ctx: Context): Promise<OutboxMail | Refusal> {
  const now = ctx.clock.now();
  return take(id, (mail, goesOut) => canSendAgain(mail, goesOut, now), {
    state: 'WAITING',
    tries: 0,
    dueAt: now,
    at: now,
  });
}

/** Notes that what a mail says was told to its recipient by whoever asks. */
export async function markHandedOver(id: string, ctx: Context): Promise<OutboxMail | Refusal> {
  const done = { state: 'HANDED_OVER', handledBy: ctx.actor.id, at: ctx.clock.now() } as const;
  return take(id, canHandOver, done);
}

async function take(
  id: string,
  isOpen: (mail: Mail, goesOut: boolean) => boolean,
  set: Partial<Mail>,
): Promise<OutboxMail | Refusal> {
  const goesOut = (await mailSender().findOne({ _id: 'worker' }))?.hasServer ?? false;
  const mail = await mails().findOne({ _id: id, recipient: { $ne: null } });
  if (!mail) return refuse('NOT_FOUND', 'kernel.notFound', ['id']);
  if (!isOpen(mail, goesOut)) return refuse('WRONG_STATE', 'mails.notNow', ['id']);
  // Somebody else may have done so, or the sender taken it, since it was read.
  const unchanged = { _id: id, state: mail.state, tries: mail.tries };
  const after = await mails().findOneAndUpdate(unchanged, { $set: set }, { returnDocument: 'after' });
  const [made] = after ? await shown([after], goesOut) : [];
  return made ?? refuse('CONFLICT', 'kernel.conflict', ['id']);
}

async function shown(rows: readonly Mail[], goesOut: boolean): Promise<OutboxMail[]> {
  const ids = rows.map(({ recipient }) => recipient ?? '');
  const accounts = await byId('Account', ids);
  const firms = accounts.map((account) => account?.supplierId ?? null);
  const handlers = await byId(
    'Account',
    rows.map(({ handledBy }) => handledBy ?? ''),
  );
  const suppliers = await byId('Supplier', [...ids, ...firms.map((id) => id ?? '')]);
  const codes = suppliers.flatMap((supplier) => (supplier?.state === 'UNCONFIRMED' ? [supplier.creditCode] : []));
  const inUse = await codesInUse(codes);
  return rows.map((mail, place) => {
    const account = accounts[place] ?? null;
    const supplier = suppliers[place] ?? suppliers[ids.length + place] ?? null;
    const name = supplier?.name ?? account?.name ?? '';
    const address = supplier?.contactEmail ?? account?.email ?? null;
    const handledByName = handlers[place]?.name ?? null;
    return {
      _id: mail._id,
      mail,
      handledByName,
      isCodeInUse: supplier?.state === 'UNCONFIRMED' && inUse.has(supplier.creditCode),
      recipient: { name, address, phone: supplier?.contactPhone ?? null },
      goesOut,
    };
  });
}

/** Those of the codes that a firm holds. */
async function codesInUse(codes: readonly string[]): Promise<ReadonlySet<string>> {
  if (codes.length === 0) return new Set();
  const filter = { creditCode: { $in: [...codes] }, holdsCode: true };
  const firms = await listRows('Supplier', SYSTEM_ACTOR, filter, { limit: codes.length });
  return new Set(firms.map(({ creditCode }) => creditCode));
}

function byId<Name extends 'Account' | 'Supplier'>(name: Name, ids: readonly string[]) {
  return rowsById(name, SYSTEM_ACTOR, ids);
}
