import { type AlsoChange, change, type SideWrite } from '../kernel/command.js';
import { type Refusal, refuse } from '../kernel/refusal.js';
import type { AccountMeasureRow } from './measure-model.js';
import type { AccountRow } from './model.js';
import { issued, type NewCode } from './new-code.js';

/** What a confirmed measure does to its account, or why it cannot be done any more. */
export function takeEffect(
  { what, role }: AccountMeasureRow,
  { account, code }: { readonly account: AccountRow; readonly code: NewCode | null },
  by: { readonly now: Date; readonly printedBy: string },
): { readonly also: AlsoChange; readonly writes: readonly SideWrite[] } | Refusal {
  const on = { subject: 'Account', id: account._id } as const;
  switch (what) {
    case 'DISABLE': {
      const writes = [{ into: 'sessions', remove: { accountId: account._id } }];
      return { also: { ...on, move: 'disableByTwo', change: change<AccountRow>({}) }, writes };
    }
    case 'REVOKE': {
      if (role === null || !account.roles.includes(role))
        return refuse('RULE', 'account.lacksRole', ['measureId'], { role: role ?? '' });
      const roles = account.roles.filter((held) => held !== role);
      return { also: { ...on, move: 'revokeByTwo', change: change<AccountRow>({ roles }) }, writes: [] };
    }
    case 'NEW_CODE': {
      if (!code) throw new Error('a code was to be made');
      const { change: changed, writes } = issued(account._id, code, by);
      return { also: { ...on, move: 'issueCodeByTwo', change: change<AccountRow>(changed) }, writes };
    }
  }
}
