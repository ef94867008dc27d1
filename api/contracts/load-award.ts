import type { Read } from '../kernel/command.js';
import { type Refusal, refuse } from '../kernel/refusal.js';
import type { AwardFacts } from './award-facts.js';

/** Loads what a contract takes from an award; refuses where the award is not there for the actor. */
export async function loadAward(awardId: string, read: Read): Promise<AwardFacts | Refusal> {
  const award = await read.visible('Award', awardId);
  if (!award) return refuse('NOT_FOUND', 'kernel.notFound', ['awardId']);
  const event = await read.byId('SourcingEvent', award.eventId);
  const bid = await read.byId('Bid', award.bidId);
  if (!event || !bid) return refuse('NOT_FOUND', 'kernel.notFound', ['awardId']);
  const drafted = await read.find('Contract', { awardId }, 1);
  return {
    state: award.state,
    purchaseId: award.purchaseId,
    supplierId: award.supplierId,
    title: event.title,
    total: award.total,
    asked: event.lines,
    offered: bid.content?.lines ?? [],
    contractNumber: drafted[0]?.number ?? null,
  };
}
