import type { BidRow } from '../../schema/sourcing/bid.js';
import type { InterestDeclarationRow } from '../../schema/sourcing/interest-declaration.js';
import type { SourcingEventRow } from '../../schema/sourcing/sourcing-event.js';
import { SYSTEM_ACTOR } from '../kernel/actor.js';
import type { Context } from '../kernel/context.js';
import { say } from '../kernel/messages.js';
import { listRows, rowsById } from '../kernel/reads.js';
import type { RowOf } from '../kernel/subjects.js';
import { OPENED_BIDS } from './opened-bids.js';

const MOST = 200;

/** A bid as experts judge it: everything except its prices. */
export interface Proposal {
  readonly bidId: string;
  readonly number: number;
  /** Null where the event keeps names from its experts. */
  readonly supplierId: string | null;
  readonly lines: readonly { readonly lineId: string; readonly leadTimeDays: number }[];
  readonly note: string | null;
  /** Number of files that came with it, which may hold prices. */
  readonly filesWithheld: number;
}

/** What an expert judges. */
export interface ScoringSheet {
  readonly declaration: InterestDeclarationRow | null;
  /** The bidders by name, about whom the expert declares interests. */
  readonly bidders: readonly RowOf<'Supplier'>[];
  /** Null until the expert has declared that they have no interest in any of the bidders. */
  readonly proposals: readonly Proposal[] | null;
}

/** Whether somebody is an expert of an event whose evaluation is not complete. Such an expert sees no prices of the event. */
export function scoresBlind({ state, expertIds }: SourcingEventRow, { actor }: Pick<Context, 'actor'>): boolean {
  return state === 'OPENED' && actor.roles.includes('EXPERT') && expertIds.includes(actor.id);
}

/** Why opened bids, or their prices, are withheld from the reader; null where nothing is withheld. */
export function bidsWithheld(event: SourcingEventRow, ctx: Context): string | null {
  if (!scoresBlind(event, ctx)) return null;
  return say(ctx.actor.language, event.hidesBidders ? 'sourcing.bidsWithheld' : 'sourcing.pricesWithheld');
}

/**
 * The scoring sheet of an expert. The platform itself reads the bids for it, since the expert sees no prices and, where the event says so,
 * no bids at all. Null for everybody else, and while there is nothing to score.
 */
export async function scoringSheetOf(event: SourcingEventRow, ctx: Context): Promise<ScoringSheet | null> {
  if (!scoresBlind(event, ctx)) return null;
  const [{ _id: eventId }, { id: expertId }] = [event, ctx.actor];
  const bids = await listRows('Bid', SYSTEM_ACTOR, { eventId, state: { $in: [...OPENED_BIDS] } }, { limit: MOST });
  const suppliers = await rowsById('Supplier', ctx.actor, [...new Set(bids.map(({ supplierId }) => supplierId))]);
  const [declaration] = await listRows('InterestDeclaration', ctx.actor, { eventId, expertId }, { limit: 1 });
  const numbered = bids.toSorted((one, other) => (one.sheetNumber ?? 0) - (other.sheetNumber ?? 0));
  return {
    declaration: declaration ?? null,
    bidders: suppliers.filter((row) => row !== null).toSorted((one, other) => one.name.localeCompare(other.name, 'zh')),
    proposals: declaration?.state === 'NO_INTEREST' ? numbered.map((bid) => proposalOf(bid, event.hidesBidders)) : null,
  };
}

function proposalOf({ _id, sheetNumber, supplierId, content }: BidRow, hidesBidders: boolean): Proposal {
  return {
    bidId: _id,
    number: sheetNumber ?? 0,
    supplierId: hidesBidders ? null : supplierId,
    lines: (content?.lines ?? []).map(({ id, leadTimeDays }) => ({ lineId: id, leadTimeDays })),
    note: content?.note ?? null,
    filesWithheld: content?.files?.length ?? 0,
  };
}
