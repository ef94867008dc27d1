import { Account } from '../../../schema/identity/account.js';
import type { UnitRow } from '../../../schema/identity/unit.js';
import { several } from '../../kernel/command.js';
import { type Refusal, refuse, refuseTogether } from '../../kernel/refusal.js';
import { rule } from '../../kernel/rule.js';
import { newAccount, newPseudonym } from '../new-account.js';
import { numberingFence, refOfNumber } from '../person.js';
import { unitFence } from '../unit-fence.js';

/**
 * Opens an account for a member of the staff, who may have others. It has no role until the security administrator grants one, and no
 * credential until a one-time code is issued: whoever opens an account neither chooses nor learns its password.
 */
export const createAccount = rule(Account, 'createAccount', {
  prepare: async () => ({ ref: newPseudonym() }),
  facts: async ({ login, unitId, personnelNumber }, read) => {
    const unit = await read.visible('Unit', unitId);
    const taken = await read.find('Account', { login }, 1);
    return { unit, taken, personRef: await refOfNumber(personnelNumber, read) };
  },
  decide: (_row, input, { facts, prepared, mint }) => {
    const refused = refuseTogether([
      faultOfUnit(facts.unit),
      facts.taken.length === 0 ? null : refuse('RULE', 'account.loginTaken', ['login']),
    ]);
    if (refused) return refused;
    const id = mint('Account');
    const { login, name, language, unitId } = input;
    const person = { login, name, language, ref: facts.personRef ?? prepared.ref, credential: null };
    const content = { ...person, audience: 'STAFF', roles: [], supplierId: null } as const;
    return several(newAccount(input, content), [], {
      writes: [numberingFence(id), unitFence(unitId, id)],
      id,
    });
  },
});

function faultOfUnit(unit: UnitRow | null): Refusal | null {
  if (!unit) return refuse('NOT_FOUND', 'kernel.notFound', ['unitId']);
  return unit.state === 'ACTIVE' ? null : refuse('RULE', 'account.unitClosed', ['unitId']);
}
