import { randomUUID } from 'node:crypto';
import { SYSTEM_ACTOR } from '../kernel/actor.js';
import type { Context } from '../kernel/context.js';
import { execute } from '../kernel/execute.js';
import { listRows, rowsById } from '../kernel/reads.js';
import { isRefusal, type Refusal, refuse } from '../kernel/refusal.js';
import { mailWithToken } from '../mails/index.js';
import { confirmAddress } from './rules/confirm-address.js';

/** The result of following a link. */
export interface ConfirmedAddress {
  readonly number: string;
  readonly login: string;
  readonly isLoginAsWanted: boolean;
  readonly wasConfirmed: boolean;
}

/** How often it is tried again where another registration was confirmed at the same moment. */
const AGAIN = 3;

/**
 * Confirms the address of a registration for the holder of the link in its mail, in whatever browser and whether signed in or not: the link
 * is the proof. The platform itself takes the act, since nobody can tell who held the link.
 */
export async function useConfirmationLink(token: string, ctx: Context): Promise<ConfirmedAddress | Refusal> {
  const mail = await mailWithToken(token);
  if (!mail?.recipient || mail.purpose !== 'CONFIRM_ADDRESS')
    return refuse('NOT_FOUND', 'suppliers.linkWrong', ['token']);
  const supplierId = mail.recipient;
  const system = { actor: SYSTEM_ACTOR, clock: ctx.clock, origin: ctx.origin, requestId: ctx.requestId };
  const by = { ...system, actor: { ...SYSTEM_ACTOR, via: 'web' as const } };
  for (let tries = 1; ; tries++) {
    const [row] = await rowsById('Supplier', SYSTEM_ACTOR, [supplierId]);
    if (!row || row.state === 'LAPSED') return refuse('WRONG_STATE', 'suppliers.linkLapsed', ['token']);
    if (row.addressConfirmedAt !== null) return outcome(supplierId, row.number, null);
    if (mail.until === null || mail.until <= ctx.clock.now()) return refuse('RULE', 'suppliers.linkOld', ['token']);
    const wanted = (await firstAccount(supplierId))?.wantedLogin ?? null;
    const input = { key: randomUUID(), rev: row.rev, supplierId };
    const result = await execute(confirmAddress, input, by);
    if (!isRefusal(result)) return outcome(supplierId, row.number, wanted);
    if (result.code === 'RULE' || tries === AGAIN) return result;
  }
}

async function outcome(supplierId: string, number: string, wanted: string | null): Promise<ConfirmedAddress> {
  const login = (await firstAccount(supplierId))?.login ?? '';
  const wasConfirmed = wanted === null;
  return { number, login, isLoginAsWanted: wasConfirmed || login === wanted, wasConfirmed };
}

async function firstAccount(supplierId: string) {
  const [account] = await listRows('Account', SYSTEM_ACTOR, { supplierId }, { sort: { _id: 1 }, limit: 1 });
  return account ?? null;
}
