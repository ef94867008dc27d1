import type { Context } from '../kernel/context.js';
import { execute } from '../kernel/execute.js';
import type { Module } from '../kernel/module.js';
import type { AwardRow } from './award-model.js';
import type { BidRow } from './bid-model.js';
import { approveAward } from './commands/approve-award.js';
import { cancelEvent } from './commands/cancel-event.js';
import { completeEvaluation } from './commands/complete-evaluation.js';
import { confirmReopening } from './commands/confirm-reopening.js';
import { createEvent } from './commands/create-event.js';
import { dropReopening } from './commands/drop-reopening.js';
import { editEvent } from './commands/edit-event.js';
import { extendDeadline } from './commands/extend-deadline.js';
import { openBids } from './commands/open-bids.js';
import { proposeReopening } from './commands/propose-reopening.js';
import { publishEvent } from './commands/publish-event.js';
import { recommendAward } from './commands/recommend-award.js';
import { replaceBid } from './commands/replace-bid.js';
import { returnAward } from './commands/return-award.js';
import { scoreBids } from './commands/score-bids.js';
import { submitBid } from './commands/submit-bid.js';
import { withdrawBid } from './commands/withdraw-bid.js';
import type { BidScoreRow, EvaluationRow } from './evaluation-model.js';
import type { EventLineRow, RankedBidRow, ReopeningRow, SourcingEventRow } from './model.js';
import { bidsOf, evaluationById, evaluationsOf, listAwards, listEvents, myBidOf, whoScored } from './queries.js';
import { readBid } from './read-bid.js';

/** The module's resolvers. */
export const sourcingResolvers: Module['resolvers'] = {
  CheckpointRef: { origin: (_row, _args, ctx) => ctx.origin },
  SourcingEvent: {
    purchase: (row: SourcingEventRow, _args, ctx) => ctx.load('Purchase', row.purchaseId),
    invited: (row: SourcingEventRow, _args, ctx) => allOf('Supplier', row.invitedSupplierIds, ctx),
    experts: (row: SourcingEventRow, _args, ctx) => allOf('Account', row.expertIds, ctx),
    bids: (row: SourcingEventRow, _args, ctx) => bidsOf(row, ctx),
    myBid: (row: SourcingEventRow, _args, ctx) => myBidOf(row, ctx),
    evaluations: (row: SourcingEventRow, _args, ctx) => evaluationsOf(row, ctx),
    scoredBy: async (row: SourcingEventRow, _args, ctx) => allOf('Account', await whoScored(row, ctx), ctx),
    award: (row: SourcingEventRow, _args, ctx) => ctx.load('Award', row.awardId),
    myResult: async (row: SourcingEventRow, _args, ctx) => resultOf(await myBidOf(row, ctx)),
    createdBy: (row: SourcingEventRow, _args, ctx) => ctx.load('Account', row.createdById),
  },
  EventReopening: {
    proposedBy: (row: ReopeningRow, _args, ctx) => ctx.load('Account', row.proposedById),
  },
  EventLine: {
    part: (line: EventLineRow, _args, ctx) => ctx.load('Part', line.partId),
    requisition: (line: EventLineRow, _args, ctx) => ctx.load('Requisition', line.requisitionId),
  },
  RankedBid: {
    bid: (ranked: RankedBidRow, _args, ctx) => ctx.load('Bid', ranked.id),
    supplier: (ranked: RankedBidRow, _args, ctx) => ctx.load('Supplier', ranked.supplierId),
  },
  Bid: {
    supplier: (row: BidRow, _args, ctx) => ctx.load('Supplier', row.supplierId),
    event: (row: BidRow, _args, ctx) => ctx.load('SourcingEvent', row.eventId),
    content: (row: BidRow, _args, ctx) => readBid(row, ctx),
  },
  Evaluation: {
    event: (row: EvaluationRow, _args, ctx) => ctx.load('SourcingEvent', row.eventId),
    expert: (row: EvaluationRow, _args, ctx) => ctx.load('Account', row.expertId),
  },
  BidScore: {
    bid: (score: BidScoreRow, _args, ctx) => ctx.load('Bid', score.id),
  },
  Award: {
    event: (row: AwardRow, _args, ctx) => ctx.load('SourcingEvent', row.eventId),
    bid: (row: AwardRow, _args, ctx) => ctx.load('Bid', row.bidId),
    supplier: (row: AwardRow, _args, ctx) => ctx.load('Supplier', row.supplierId),
    recommendedBy: (row: AwardRow, _args, ctx) => ctx.load('Account', row.recommendedById),
  },
  Query: {
    sourcingEvent: (_parent, { id }, ctx) => ctx.load('SourcingEvent', id),
    sourcingEvents: (_parent, args, ctx) => listEvents(args, ctx),
    bid: (_parent, { id }, ctx) => ctx.load('Bid', id),
    evaluation: (_parent, { id }, ctx) => evaluationById(id, ctx),
    award: (_parent, { id }, ctx) => ctx.load('Award', id),
    awards: (_parent, args, ctx) => listAwards(args, ctx),
  },
  Mutation: {
    createEvent: (_parent, { input }, ctx) => execute(createEvent, input, ctx),
    editEvent: (_parent, { input }, ctx) => execute(editEvent, input, ctx),
    publishEvent: (_parent, { input }, ctx) => execute(publishEvent, input, ctx),
    extendDeadline: (_parent, { input }, ctx) => execute(extendDeadline, input, ctx),
    proposeReopening: (_parent, { input }, ctx) => execute(proposeReopening, input, ctx),
    confirmReopening: (_parent, { input }, ctx) => execute(confirmReopening, input, ctx),
    dropReopening: (_parent, { input }, ctx) => execute(dropReopening, input, ctx),
    openBids: (_parent, { input }, ctx) => execute(openBids, input, ctx),
    completeEvaluation: (_parent, { input }, ctx) => execute(completeEvaluation, input, ctx),
    cancelEvent: (_parent, { input }, ctx) => execute(cancelEvent, input, ctx),
    submitBid: (_parent, { input }, ctx) => execute(submitBid, input, ctx),
    replaceBid: (_parent, { input }, ctx) => execute(replaceBid, input, ctx),
    withdrawBid: (_parent, { input }, ctx) => execute(withdrawBid, input, ctx),
    scoreBids: (_parent, { input }, ctx) => execute(scoreBids, input, ctx),
    recommendAward: (_parent, { input }, ctx) => execute(recommendAward, input, ctx),
    approveAward: (_parent, { input }, ctx) => execute(approveAward, input, ctx),
    returnAward: (_parent, { input }, ctx) => execute(returnAward, input, ctx),
  },
};

/** The rows of those ids that the viewer may see. */
async function allOf(name: 'Supplier' | 'Account', ids: readonly string[], ctx: Context) {
  const rows = await Promise.all(ids.map((id) => ctx.load(name, id)));
  return rows.filter((row) => row !== null);
}

/** A bidder's own result, once there is one. */
function resultOf(bid: BidRow | null): string | null {
  return bid?.state === 'AWARDED' || bid?.state === 'NOT_AWARDED' ? bid.state : null;
}
