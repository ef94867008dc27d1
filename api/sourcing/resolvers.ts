import type { BidRow } from '../../schema/sourcing/bid.js';
import type { BidScoreRow } from '../../schema/sourcing/evaluation.js';
import type { RankedBidRow, SourcingEventRow } from '../../schema/sourcing/sourcing-event.js';
import type { Context } from '../kernel/context.js';
import type { Module } from '../kernel/module.js';
import { bidsOf, evaluationsOf, listAwards, myBidOf, myDeclineOf, myStandingOf, whoScored } from './queries.js';
import { readBid } from './read-bid.js';
import { bidsWithheld, type Proposal, scoringSheetOf } from './scoring-sheet.js';
import { declinesOf } from './sum-declines.js';

/** Computed fields of events and bids, and queries beyond one and a list. */
export const sourcingResolvers: Module['resolvers'] = {
  CheckpointRef: { origin: (_row, _args, ctx) => ctx.origin },
  SourcingEvent: {
    bids: (row: SourcingEventRow, _args, ctx) => bidsOf(row, ctx),
    bidsWithheld: (row: SourcingEventRow, _args, ctx) => bidsWithheld(row, ctx),
    scoringSheet: (row: SourcingEventRow, _args, ctx) => scoringSheetOf(row, ctx),
    myBid: (row: SourcingEventRow, _args, ctx) => myBidOf(row, ctx),
    myDecline: (row: SourcingEventRow, _args, ctx) => myDeclineOf(row, ctx),
    declines: (row: SourcingEventRow) => declinesOf(row),
    evaluations: (row: SourcingEventRow, _args, ctx) => evaluationsOf(row, ctx),
    scoredBy: async (row: SourcingEventRow, _args, ctx) => accountsOf(await whoScored(row, ctx), ctx),
    myStanding: (row: SourcingEventRow, _args, ctx) => myStandingOf(row, ctx),
    myResult: async (row: SourcingEventRow, _args, ctx) => resultOf(await myBidOf(row, ctx)),
  },
  RankedBid: {
    bid: (ranked: RankedBidRow, _args, ctx) => ctx.load('Bid', ranked.id),
  },
  Bid: { content: (row: BidRow, _args, ctx) => readBid(row, ctx) },
  Proposal: {
    supplier: ({ supplierId }: Proposal, _args, ctx) => ctx.load('Supplier', supplierId),
  },
  BidScore: {
    bidId: (score: BidScoreRow) => score.id,
    bid: (score: BidScoreRow, _args, ctx) => ctx.load('Bid', score.id),
  },
  Query: {
    evaluation: (_parent, { id }, ctx) => ctx.load('Evaluation', id),
    awards: (_parent, args, ctx) => listAwards(args, ctx),
  },
};

/** The accounts with these ids that the viewer may see. */
async function accountsOf(ids: readonly string[], ctx: Context) {
  const rows = await Promise.all(ids.map((id) => ctx.load('Account', id)));
  return rows.filter((row) => row !== null);
}

/** States of a bid that are a result: won, lost, or won and then revoked. */
const RESULTS: readonly string[] = ['AWARDED', 'NOT_AWARDED', 'FORFEITED'];

/** A bidder's own result, once there is one. */
function resultOf(bid: BidRow | null): string | null {
  return bid && RESULTS.includes(bid.state) ? bid.state : null;
}
