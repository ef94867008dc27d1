import { Account, type AccountRow } from '../../schema/identity/account.js';
import type { AccountMeasureRow } from '../../schema/identity/account-measure.js';
import type { AlsoChange, SideWrite } from '../kernel/command.js';
import { type Refusal, refuse } from '../kernel/refusal.js';
import { also } from '../kernel/rule.js';
import { issued, type NewCode } from './new-code.js';

/** What a confirmed measure does to its account, or why it is no longer possible. */
export function takeEffect(
  { what, role }: AccountMeasureRow,
  { account, code }: { readonly account: AccountRow; readonly code: NewCode | null },
  by: { readonly now: Date; readonly printedBy: string },
): { readonly also: AlsoChange; readonly writes: readonly SideWrite[] } | Refusal {
  switch (what) {
    case 'DISABLE': {
      const writes = [{ into: 'sessions', remove: { accountId: account._id } }];
      return { also: also(Account, account._id, 'disableByTwo'), writes };
    }
    case 'REVOKE': {
      if (role === null || !account.roles.includes(role))
        return refuse('RULE', 'account.lacksRole', ['measureId'], { role: role ?? '' });
      const roles = account.roles.filter((held) => held !== role);
      return { also: also(Account, account._id, 'revokeByTwo', { roles }), writes: [] };
    }
    case 'NEW_CODE': {
      if (!code) throw new Error('a code was to be made');
      const { change: changed, writes } = issued(account._id, code, by);
      return { also: also(Account, account._id, 'issueCodeByTwo', changed), writes };
    }
  }
}
