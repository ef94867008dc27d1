import { directAccess } from '../../schema/direct/access.js';
import { DirectLimit } from '../../schema/direct/direct-limit.js';
import { DirectPurchase } from '../../schema/direct/direct-purchase.js';
import { moduleOf, served } from '../kernel/module-of.js';
import { directResolvers } from './resolvers.js';
import { approveDirectPurchase } from './rules/approve-direct-purchase.js';
import { cancelDirectPurchase } from './rules/cancel-direct-purchase.js';
import { proposeDirectLimit } from './rules/propose-direct-limit.js';
import { proposeDirectPurchase } from './rules/propose-direct-purchase.js';
import { reviseDirectPurchase } from './rules/revise-direct-purchase.js';

export { contractOfDirect } from './contract-of-direct.js';

const directPurchases = served(DirectPurchase, {
  proposeDirectPurchase,
  reviseDirectPurchase,
  approveDirectPurchase,
  cancelDirectPurchase,
});
const directLimits = served(DirectLimit, { proposeDirectLimit });

/** Direct purchases: goods from one supplier without an event, on a ground that another person approves. */
export const directModule = moduleOf('direct', [directPurchases, directLimits], {
  resolvers: directResolvers,
  access: directAccess,
});
