import { MOST_LINES } from '../../../schema/demand/inputs.js';
import type { Read } from '../../kernel/command.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { RowOf } from '../../kernel/subjects.js';
import type { EventLineRow } from '../model.js';

/** Loads the requisitions that an event is to source; refuses ids that name none. */
export async function loadRequisitions(
  ids: readonly string[],
  read: Read,
): Promise<readonly RowOf<'Requisition'>[] | Refusal> {
  const requisitions: RowOf<'Requisition'>[] = [];
  for (const [index, id] of ids.entries()) {
    const requisition = await read.visible('Requisition', id);
    if (!requisition) return refuse('NOT_FOUND', 'kernel.notFound', ['requisitionIds', index]);
    requisitions.push(requisition);
  }
  return requisitions;
}

/** The lines of approved requisitions as lines of one event; refuses requisitions that may not be sourced together. */
export function gatherLines(requisitions: readonly RowOf<'Requisition'>[]): readonly EventLineRow[] | Refusal {
  const lines: EventLineRow[] = [];
  for (const [index, requisition] of requisitions.entries()) {
    const { _id: requisitionId, state, currency, number } = requisition;
    if (state !== 'APPROVED')
      return refuse('RULE', 'sourcing.requisitionNotApproved', ['requisitionIds', index], { number });
    if (currency !== requisitions[0]?.currency)
      return refuse('RULE', 'sourcing.currenciesDiffer', ['requisitionIds', index], { number });
    for (const { id: requisitionLineId, partId, partNumber, name, unit, quantity, neededOn } of requisition.lines) {
      const id = `l${lines.length + 1}`;
      lines.push({ id, requisitionId, requisitionLineId, partId, partNumber, name, unit, quantity, neededOn });
    }
  }
  if (lines.length > MOST_LINES) return refuse('RULE', 'demand.tooManyLines', ['requisitionIds']);
  return lines;
}
