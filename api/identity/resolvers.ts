import type { AccountRow } from '../../schema/identity/account.js';
import type { AccountMeasureRow } from '../../schema/identity/account-measure.js';
import { SYSTEM_ACTOR } from '../kernel/actor.js';
import type { Context } from '../kernel/context.js';
import type { Module } from '../kernel/module.js';
import { personName } from '../kernel/person-name.js';
import { rowsById } from '../kernel/reads.js';
import { isRefusal } from '../kernel/refusal.js';
import { actorOf, newcomerOf } from './authenticate.js';
import { codeLetter } from './code-letter.js';
import { dutyMatrix } from './duty-matrix.js';
import { askPasswordLink, usePasswordLink } from './password-link.js';
import { accountMeasures, accounts, companyOf, otherAccounts, units } from './queries.js';
import { endSession } from './sessions.js';
import { signIn } from './sign-in.js';
import { signInHelp } from './sign-in-help.js';
import { accessToken, tokenEndsAt } from './tokens.js';

async function openSession(input: unknown, ctx: Context) {
  const { endpoint: audience, address, deviceCookie } = ctx;
  const result = await signIn(input, { audience, address, deviceCookie, now: ctx.clock.now() });
  if (isRefusal(result)) return result;
  const { account, session, refresh, device, triedElsewhere } = result;
  ctx.become(session.mustChoose ? newcomerOf(account) : actorOf(account));
  ctx.setRefreshCookie(refresh.token, refresh.expires);
  ctx.setDeviceCookie(device.value, device.lastsMs);
  return {
    accessToken: accessToken(ctx.secrets, ctx.endpoint, { accountId: account._id, sessionId: session._id }),
    expiresAt: tokenEndsAt(),
    viewer: { account },
    triedElsewhere,
  };
}

async function closeSession(ctx: Context): Promise<boolean> {
  if (ctx.sessionId) await endSession(ctx.sessionId);
  ctx.setRefreshCookie(null, null);
  return true;
}

/** Whoever reads a measure also sees whom it is about and who may confirm it. */
async function namesOf(ids: readonly string[], { actor: { language } }: Context): Promise<string[]> {
  const rows = await rowsById('Account', SYSTEM_ACTOR, ids);
  return rows.flatMap((row) => (row ? [personName(row, language)] : []));
}

/** The module's resolvers. */
export const identityResolvers: Module['resolvers'] = {
  Query: {
    viewer: async (_, __, ctx) => {
      const account = await ctx.load('Account', ctx.sessionId ? ctx.actor.id : null);
      return account && { account };
    },
    signInHelp: () => signInHelp(),
    units: (_, __, ctx) => units(ctx),
    dutyMatrix: (_, __, ctx) => dutyMatrix(ctx),
    accountMeasure: (_, { id }, ctx) => ctx.load('AccountMeasure', id),
    accountMeasures: (_, args, ctx) => accountMeasures(args, ctx),
    codeLetter: (_, { accountId }, ctx) => codeLetter(accountId, ctx),
    accounts: (_, args, ctx) => accounts(args, ctx),
  },
  Mutation: {
    signIn: (_, { input }, ctx) => openSession(input, ctx),
    signOut: (_, __, ctx) => closeSession(ctx),
    askPasswordLink: (_, { login }, ctx) => askPasswordLink(login, ctx),
    usePasswordLink: (_, { input }, ctx) => usePasswordLink(input, ctx),
  },
  AccountMeasure: {
    accountName: async (row: AccountMeasureRow, _, ctx) => (await namesOf([row.accountId], ctx))[0] ?? row.accountId,
    confirmers: (row: AccountMeasureRow, _, ctx) => namesOf(row.confirmerIds, ctx),
  },
  Account: {
    name: (row: AccountRow, _, { actor: { language } }) => personName(row, language),
    login: (row: AccountRow, _, { actor: { language } }) =>
      row.state === 'ERASED' ? personName(row, language) : row.login,
    otherAccounts: (row: AccountRow, _, ctx) => otherAccounts(row, ctx),
    company: (row: AccountRow, _, ctx) => companyOf(row, ctx),
    hasPassword: ({ credential, codeUntil }: AccountRow) => credential !== null && codeUntil === null,
  },
  Viewer: {
    mustChoosePassword: (_, __, ctx) => ctx.actor.roles.includes('NEWCOMER'),
    roles: ({ account }: { account: AccountRow }) => account.roles,
    savedViews: ({ account }: { account: AccountRow }) => account.savedViews ?? [],
    supplier: ({ account }: { account: AccountRow }, _, ctx) =>
      account.supplierId ? ctx.load('Supplier', account.supplierId) : null,
  },
};
