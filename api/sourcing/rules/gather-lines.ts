import { MOST_LINES } from '../../../schema/demand/most-lines.js';
import type { EventLineRow } from '../../../schema/sourcing/sourcing-event.js';
import { type Refusal, refuse, refuseTogether } from '../../kernel/refusal.js';
import type { RowOf } from '../../kernel/subjects.js';

/** The lines of approved requisitions as the lines of one event; refuses requisitions that cannot be sourced together, all of them at once. */
export function gatherLines(requisitions: readonly RowOf<'Requisition'>[]): readonly EventLineRow[] | Refusal {
  const lines: EventLineRow[] = [];
  const refused: Refusal[] = [];
  for (const [index, requisition] of requisitions.entries()) {
    const { _id: requisitionId, currency, number } = requisition;
    if (currency !== requisitions[0]?.currency)
      refused.push(refuse('RULE', 'sourcing.currenciesDiffer', ['requisitionIds', index], { number }));
    for (const { id: requisitionLineId, partId, partNumber, name, unit, quantity, neededOn } of requisition.lines) {
      const id = `l${lines.length + 1}`;
      lines.push({ id, requisitionId, requisitionLineId, partId, partNumber, name, unit, quantity, neededOn });
    }
  }
  if (lines.length > MOST_LINES) refused.push(refuse('RULE', 'demand.tooManyLines', ['requisitionIds']));
  return refuseTogether(refused) ?? lines;
}
