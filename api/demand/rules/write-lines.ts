import { estimated } from '../../../schema/demand/estimated.js';
import type { AskedRequisitionLine, RequisitionLineRow, RequisitionRow } from '../../../schema/demand/requisition.js';
import { businessDay } from '../../../schema/kernel/calendar.js';
import type { Read } from '../../kernel/command.js';
import { type Refusal, refuse, refuseTogether } from '../../kernel/refusal.js';
import type { RowOf } from '../../kernel/subjects.js';

/** The parts that lines name, by id. */
export type Parts = ReadonlyMap<string, RowOf<'Part'>>;

/** Loads the parts that lines name, in one query for all lines. */
export async function loadParts(lines: readonly Pick<AskedRequisitionLine, 'partId'>[], read: Read): Promise<Parts> {
  const ids = [...new Set(lines.map(({ partId }) => partId))];
  const rows = await read.find('Part', { _id: { $in: ids } }, ids.length);
  return new Map(rows.map((row) => [row._id, row]));
}

/**
 * Lines as the row stores them, with each part copied as it is now. Refuses retired parts and days that have passed, reporting all of them
 * at once. The same part may stand in several lines, since it may be needed on several days.
 */
export function writeLines(
  lines: readonly AskedRequisitionLine[],
  parts: Parts,
  now: Date,
): readonly RequisitionLineRow[] | Refusal {
  const today = businessDay(now);
  const refused = refuseTogether(lines.flatMap((line, index) => faultsOfLine(line, index, parts, today)));
  if (refused) return refused;
  return lines.flatMap(({ partId, quantity, neededOn, estimatedPrice }, index) => {
    const part = parts.get(partId);
    if (!part) return [];
    const { number: partNumber, name, unit } = part;
    return [{ id: `l${index + 1}`, partId, partNumber, name, unit, quantity, neededOn, estimatedPrice }];
  });
}

function faultsOfLine(
  { partId, neededOn }: AskedRequisitionLine,
  index: number,
  parts: Parts,
  today: string,
): readonly (Refusal | null)[] {
  const part = parts.get(partId);
  const place = ['lines', index, 'partId'];
  const ofPart = part ? retired(part, place) : refuse('NOT_FOUND', 'kernel.notFound', place);
  return [ofPart, neededOn < today ? refuse('RULE', 'demand.neededInPast', ['lines', index, 'neededOn']) : null];
}

function retired({ state, number: partNumber }: RowOf<'Part'>, place: readonly (string | number)[]): Refusal | null {
  return state === 'ACTIVE' ? null : refuse('RULE', 'demand.partRetired', place, { partNumber });
}

// Decimal128 keeps 34 digits; a purchase of 10^15 is a typing error in any currency.
const MOST_DIGITS = 15;

/** The sum of the estimates, with each line rounded to the currency's minor unit; null while one is missing. */
export function estimate(
  lines: readonly RequisitionLineRow[],
  currency: string,
): RequisitionRow['estimatedTotal'] | Refusal {
  const { amount, open } = estimated(lines, currency);
  if (open > 0) return null;
  if ((amount.split('.')[0] ?? '').length > MOST_DIGITS) return refuse('RULE', 'demand.totalTooLarge', ['lines']);
  return { amount, currency };
}
