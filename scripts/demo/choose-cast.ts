import { holdersOf, PEOPLE, type StaffRole } from './people.js';
import type { PlanCast } from './purchase-plan.js';
import { at, type Random } from './random.js';

/** Chooses who does what: holders of a role take turns; the category manager is the buyer's own. */
export function chooseCast(buyer: string, index: number, random: Random): PlanCast {
  const turn = (role: StaffRole): string => {
    const holders = holdersOf(role);
    return at(holders, index % holders.length).login;
  };
  const section = PEOPLE.find(({ login }) => login === buyer)?.unit;
  const ownManager = holdersOf('CATEGORY_MANAGER').find(({ unit }) => unit === section);
  if (ownManager === undefined) throw new Error(`no category manager for the buyer ${buyer}`);
  return {
    buyer,
    approver: turn('APPROVER'),
    categoryManager: ownManager.login,
    experts: random.sample(holdersOf('EXPERT'), 3).map(({ login }) => login),
    opener: turn(index % 2 === 0 ? 'LEGAL' : 'INTERNAL_AUDITOR'),
    legal: turn('LEGAL'),
    receiver: turn('RECEIVER'),
    inspector: turn('INSPECTOR'),
    finance: turn('FINANCE'),
  };
}
