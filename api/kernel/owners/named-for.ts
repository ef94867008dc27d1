import { opposedTo } from '../../../schema/duty-conflicts.js';
import type { Duty } from '../../../schema/kernel/duties.js';
import { LIFECYCLES } from '../../../schema/lifecycles.js';
import type { Read } from '../command.js';
import { documentOf } from '../document-of.js';
import type { MessageParams } from '../refusal.js';
import type { Row } from '../row.js';

/**
 * The step of a purchase for which somebody is named and which conflicts with one of these duties, in the words of a refusal: an expert
 * named in an event for the scoring of its bids, say. Null where there is none.
 */
export async function namedFor(
  duties: readonly Duty[],
  { _id: purchaseId }: Row,
  ref: string,
  read: Read,
): Promise<MessageParams | null> {
  for (const { subject, move, pair } of duties.flatMap(opposedTo)) {
    const { subject: kind, among } = LIFECYCLES[subject].moves[move]?.startsFrom ?? {};
    const part = kind && LIFECYCLES[kind].partOf?.PURCHASE;
    if (!kind || !among || !part || !('field' in part)) continue;
    const accounts = await read.find('Account', { ref });
    const names = { [among]: { $in: accounts.map(({ _id }) => _id) } };
    const [origin] = await read.find(kind, { [part.field]: purchaseId, ...names }, 1);
    if (origin) return { move, kind, document: documentOf(origin), why: pair.why };
  }
  return null;
}
