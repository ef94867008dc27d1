import { access } from '../../schema/identity/access.js';
import { SYSTEM_ACTOR } from '../kernel/actor.js';
import type { Context } from '../kernel/context.js';
import { execute } from '../kernel/execute.js';
import type { Module } from '../kernel/module.js';
import { listRows, rowsById } from '../kernel/reads.js';
import { isRefusal } from '../kernel/refusal.js';
import { actorOf, newcomerOf } from './authenticate.js';
import { codeLetter } from './code-letter.js';
import { addSupplierAccount } from './commands/add-supplier-account.js';
import { changePassword } from './commands/change-password.js';
import { chooseLanguage } from './commands/choose-language.js';
import { choosePassword } from './commands/choose-password.js';
import { closeUnit } from './commands/close-unit.js';
import { confirmMeasure } from './commands/confirm-measure.js';
import { correctPersonnelNumber } from './commands/correct-personnel-number.js';
import { createAccount } from './commands/create-account.js';
import { createUnit } from './commands/create-unit.js';
import { declineMeasure } from './commands/decline-measure.js';
import { disableAccount } from './commands/disable-account.js';
import { enableAccount } from './commands/enable-account.js';
import { grantRole } from './commands/grant-role.js';
import { issueCode } from './commands/issue-code.js';
import { nameUnitHead } from './commands/name-unit-head.js';
import { proposeDisabling } from './commands/propose-disabling.js';
import { proposeNewCode } from './commands/propose-new-code.js';
import { proposeRevoking } from './commands/propose-revoking.js';
import { renameUnit } from './commands/rename-unit.js';
import { revokeRole } from './commands/revoke-role.js';
import { withdrawMeasure } from './commands/withdraw-measure.js';
import { dutyMatrix } from './duty-matrix.js';
import type { AccountMeasureRow } from './measure-model.js';
import type { AccountRow, UnitRow } from './model.js';
import { accounts, otherAccounts, units } from './queries.js';
import { endSession } from './sessions.js';
import { signIn } from './sign-in.js';
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

/** Who reads of a measure reads whom it is about and who may confirm it. */
async function namesOf(ids: readonly string[]): Promise<string[]> {
  const rows = await rowsById('Account', SYSTEM_ACTOR, ids);
  return rows.flatMap((row) => (row ? [row.name] : []));
}

/** Identity to the server. */
export const identityModule: Module = {
  name: 'identity',
  access,
  resolvers: {
    Query: {
      viewer: async (_, __, ctx) => {
        const account = await ctx.load('Account', ctx.sessionId ? ctx.actor.id : null);
        return account && { account };
      },
      units: (_, __, ctx) => units(ctx),
      dutyMatrix: (_, __, ctx) => dutyMatrix(ctx),
      account: (_, { id }, ctx) => ctx.load('Account', id),
      accountMeasure: (_, { id }, ctx) => ctx.load('AccountMeasure', id),
      accountMeasures: (_, __, ctx) => listRows('AccountMeasure', ctx.actor, {}, { limit: 100 }),
      codeLetter: (_, { accountId }, ctx) => codeLetter(accountId, ctx),
      accounts: (_, args, ctx) => accounts(args, ctx),
    },
    Mutation: {
      signIn: (_, { input }, ctx) => openSession(input, ctx),
      signOut: (_, __, ctx) => closeSession(ctx),
      createUnit: (_, { input }, ctx) => execute(createUnit, input, ctx),
      renameUnit: (_, { input }, ctx) => execute(renameUnit, input, ctx),
      closeUnit: (_, { input }, ctx) => execute(closeUnit, input, ctx),
      createAccount: (_, { input }, ctx) => execute(createAccount, input, ctx),
      addSupplierAccount: (_, { input }, ctx) => execute(addSupplierAccount, input, ctx),
      grantRole: (_, { input }, ctx) => execute(grantRole, input, ctx),
      revokeRole: (_, { input }, ctx) => execute(revokeRole, input, ctx),
      correctPersonnelNumber: (_, { input }, ctx) => execute(correctPersonnelNumber, input, ctx),
      disableAccount: (_, { input }, ctx) => execute(disableAccount, input, ctx),
      enableAccount: (_, { input }, ctx) => execute(enableAccount, input, ctx),
      confirmMeasure: (_, { input }, ctx) => execute(confirmMeasure, input, ctx),
      declineMeasure: (_, { input }, ctx) => execute(declineMeasure, input, ctx),
      nameUnitHead: (_, { input }, ctx) => execute(nameUnitHead, input, ctx),
      proposeDisabling: (_, { input }, ctx) => execute(proposeDisabling, input, ctx),
      proposeNewCode: (_, { input }, ctx) => execute(proposeNewCode, input, ctx),
      proposeRevoking: (_, { input }, ctx) => execute(proposeRevoking, input, ctx),
      withdrawMeasure: (_, { input }, ctx) => execute(withdrawMeasure, input, ctx),
      issueCode: (_, { input }, ctx) => execute(issueCode, input, ctx),
      choosePassword: (_, { input }, ctx) => execute(choosePassword, input, ctx),
      changePassword: (_, { input }, ctx) => execute(changePassword, input, ctx),
      chooseLanguage: (_, { input }, ctx) => execute(chooseLanguage, input, ctx),
    },
    Unit: {
      parent: (row: UnitRow, _, ctx) => ctx.load('Unit', row.parentId),
      head: (row: UnitRow, _, ctx) => ctx.load('Account', row.headId),
    },
    AccountMeasure: {
      account: (row: AccountMeasureRow, _, ctx) => ctx.load('Account', row.accountId),
      accountName: async (row: AccountMeasureRow) => (await namesOf([row.accountId]))[0] ?? row.accountId,
      confirmers: (row: AccountMeasureRow) => namesOf(row.confirmerIds),
    },
    Account: {
      unit: (row: AccountRow, _, ctx) => ctx.load('Unit', row.unitId),
      otherAccounts: (row: AccountRow, _, ctx) => otherAccounts(row, ctx),
      hasPassword: ({ credential, codeUntil }: AccountRow) => credential !== null && codeUntil === null,
    },
    Viewer: {
      mustChoosePassword: (_, __, ctx) => ctx.actor.roles.includes('NEWCOMER'),
      roles: ({ account }: { account: AccountRow }) => account.roles,
      supplier: ({ account }: { account: AccountRow }, _, ctx) =>
        account.supplierId ? ctx.load('Supplier', account.supplierId) : null,
    },
  },
};
