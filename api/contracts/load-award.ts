import type { Read } from '../kernel/command.js';
import { type Refusal, refuse } from '../kernel/refusal.js';
import type { RowOf } from '../kernel/subjects.js';
import type { AwardFacts } from './award-facts.js';

/** Loads what a contract copies from the event of an award and from the awarded bid. */
export async function loadAward({ eventId, bidId }: RowOf<'Award'>, read: Read): Promise<AwardFacts | Refusal> {
  const event = await read.byId('SourcingEvent', eventId);
  const bid = await read.byId('Bid', bidId);
  if (!event || !bid) return refuse('NOT_FOUND', 'kernel.notFound', ['awardId']);
  return { title: event.title, asked: event.lines, basis: event.quoteBasis, offered: bid.content?.lines ?? [] };
}
