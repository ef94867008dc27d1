import { lifecycleOf } from '../../../schema/kernel/derive/lifecycle.js';
import { Purchase } from '../../../schema/purchases/purchase.js';
import { appointDeputy } from '../../kernel/owners/appoint-deputy.js';
import { handOver } from '../../kernel/owners/hand-over.js';
import { takeOver } from '../../kernel/owners/take-over.js';
import { rule } from '../../kernel/rule.js';

const lifecycle = lifecycleOf(Purchase);

/** The rules by which a purchase gets another owner, for good or for a time; they are those of everything that is owned. */
export const ownerRules = {
  handOverPurchase: rule(Purchase, 'handOverPurchase', handOver(lifecycle)),
  takeOverPurchase: rule(Purchase, 'takeOverPurchase', takeOver(lifecycle)),
  appointPurchaseDeputy: rule(Purchase, 'appointPurchaseDeputy', appointDeputy(lifecycle)),
};
