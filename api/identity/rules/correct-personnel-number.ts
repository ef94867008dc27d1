import { Account, type FormerRef } from '../../../schema/identity/account.js';
import { several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { faultOfPosts, postsFence } from '../fault-of-posts.js';
import { newPseudonym } from '../new-account.js';
import { numberingFence, personOf, refOfNumber } from '../person.js';

/**
 * Corrects whose account it is; its earlier acts stay known under the earlier pseudonym. Posts that the right person may not hold together
 * have to be revoked first.
 */
export const correctPersonnelNumber = rule(Account, 'correctPersonnelNumber', {
  prepare: async () => newPseudonym(),
  facts: async ({ personnelNumber }, read, row) => {
    const mates = (await read.find('Account', { ref: row.ref })).filter(({ _id }) => _id !== row._id);
    const personRef = await refOfNumber(personnelNumber, read);
    return { mates, personRef, person: personRef === null ? [] : (await personOf(personRef, read)).accounts };
  },
  decide: (row, { personnelNumber }, { now, actor, facts, prepared: fresh }) => {
    const { mates, personRef, person } = facts;
    if (row.audience !== 'STAFF') return refuse('RULE', 'account.numberOfStaff', ['accountId']);
    if (row.ref === actor.ref) return refuse('FORBIDDEN', 'account.notToOneself', ['accountId']);
    if (row.personnelNumber === personnelNumber) return refuse('RULE', 'account.sameNumber', ['personnelNumber']);
    // An account that is the only one with its pseudonym keeps it, unless the number is somebody's already.
    const ref = personRef ?? (mates.length > 0 ? fresh : row.ref);
    const former: FormerRef[] = ref === row.ref ? [] : [{ id: row.ref, until: now, shared: mates.length > 0 }];
    const corrected = change(Account, { personnelNumber, ref, formerRefs: [...row.formerRefs, ...former] });
    const fault = row.state === 'ACTIVE' ? faultOfPosts(row, person) : null;
    if (fault) return fault;
    const fences = [numberingFence(`${row._id}/${row.rev}`), postsFence({ ...row, ref })];
    return several(corrected, [], { writes: fences });
  },
});
