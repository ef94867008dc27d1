import './award-model.js';
import './bid-model.js';
import './evaluation-model.js';
import './model.js';
import { sourcingAccess } from '../../schema/sourcing/access.js';
import type { Module } from '../kernel/module.js';
import { sourcingResolvers } from './resolvers.js';

export type { AwardRow } from './award-model.js';
export { type BidContentRow, type BidLineRow, type BidRow, OPENED_BIDS } from './bid-model.js';
export { approveAward } from './commands/approve-award.js';
export { cancelEvent } from './commands/cancel-event.js';
export { closeEvent } from './commands/close-event.js';
export { completeEvaluation } from './commands/complete-evaluation.js';
export { createEvent } from './commands/create-event.js';
export { editEvent } from './commands/edit-event.js';
export { extendDeadline } from './commands/extend-deadline.js';
export { openBids } from './commands/open-bids.js';
export { publishEvent } from './commands/publish-event.js';
export { recommendAward } from './commands/recommend-award.js';
export { replaceBid } from './commands/replace-bid.js';
export { returnAward } from './commands/return-award.js';
export { scoreBids } from './commands/score-bids.js';
export { submitBid } from './commands/submit-bid.js';
export { withdrawBid } from './commands/withdraw-bid.js';
export type { BidScoreRow, EvaluationRow } from './evaluation-model.js';
export type { Amount, EventLineRow, RankedBidRow, SourcingEventRow } from './model.js';
export { withdrawnBids } from './withdrawn-bids.js';

/** Sourcing: from approved requisitions over sealed bids to the award. */
export const sourcingModule: Module = { name: 'sourcing', resolvers: sourcingResolvers, access: sourcingAccess };
