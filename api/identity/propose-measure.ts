import type { Role } from '../../schema/common/roles.js';
import type { AccountRow } from '../../schema/identity/account.js';
import { AccountMeasure, type AccountMeasureRow } from '../../schema/identity/account-measure.js';
import type { Actor } from '../kernel/actor.js';
import { type Read, several } from '../kernel/command.js';
import { refuse } from '../kernel/refusal.js';
import { made } from '../kernel/rule.js';
import { type AlarmKind, alarmWrite } from './alarms.js';
import { confirmersOf, guardedRole } from './guard-account.js';

const DAY_MS = 86_400_000;
/** A proposal that nobody confirms within this time lapses. */
const WAITS_MS = 7 * DAY_MS;

const ALARMS: Readonly<Record<AccountMeasureRow['what'], AlarmKind>> = {
  DISABLE: 'disabling-proposed',
  REVOKE: 'revoking-proposed',
  NEW_CODE: 'code-proposed',
};

/** What is needed to decide on a proposal. */
export interface ProposalFacts {
  readonly guarded: Role | null;
  readonly confirmerIds: readonly string[];
}

/** Loads what a proposal about an account needs; `roles` are those that it would take away, null for all. */
export async function proposalFacts(
  account: AccountRow,
  roles: readonly Role[] | null,
  read: Read,
  actor: Actor,
): Promise<ProposalFacts> {
  const guarded = await guardedRole(account, roles ?? account.roles, read);
  return { guarded, confirmerIds: await confirmersOf(account, actor, read) };
}

/** What is proposed, with all that the act asks for. */
export type Proposal = Pick<AccountMeasureRow, 'what' | 'role' | 'reason'>;

/** Proposes a measure, and notifies discipline office and internal audit at once; refused where one person may do it alone. */
export function propose(
  proposal: Proposal,
  account: AccountRow,
  { guarded, confirmerIds }: ProposalFacts,
  { now, actor, id }: { readonly now: Date; readonly actor: Actor; readonly id: string },
) {
  if (account.ref === actor.ref) return refuse('FORBIDDEN', 'account.notToOneself', ['accountId']);
  if (!guarded) return refuse('RULE', 'measure.takesOne', ['accountId']);
  if (confirmerIds.length === 0) return refuse('RULE', 'measure.nobodyConfirms', ['accountId']);
  const expiresAt = new Date(now.getTime() + WAITS_MS);
  const row = made(AccountMeasure, proposal, { accountId: account._id, confirmerIds, expiresAt });
  return several(row, [], { id, writes: [alarmWrite(ALARMS[proposal.what], account._id, id, now)] });
}
