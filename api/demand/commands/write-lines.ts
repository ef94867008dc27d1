import type { z } from 'zod';
import { businessDay } from '../../../schema/contracts/business-day.js';
import { lineTotal, totalOf } from '../../../schema/contracts/line-total.js';
import type { requisitionLine } from '../../../schema/demand/inputs.js';
import type { Read } from '../../kernel/command.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { RowOf } from '../../kernel/subjects.js';
import type { RequisitionLineRow, RequisitionRow } from '../model.js';

/** A line as it came in, parsed. */
export type LineInput = z.output<typeof requisitionLine>;

/** The parts that lines name, by id. */
export type Parts = ReadonlyMap<string, RowOf<'Part'>>;

/** Loads the parts that lines name, in one query however many lines there are. */
export async function loadParts(lines: readonly LineInput[], read: Read): Promise<Parts | Refusal> {
  const ids = [...new Set(lines.map(({ partId }) => partId))];
  const rows = await read.find('Part', { _id: { $in: ids } }, ids.length);
  const parts = new Map(rows.map((row) => [row._id, row]));
  const missing = lines.findIndex(({ partId }) => !parts.has(partId));
  return missing < 0 ? parts : refuse('NOT_FOUND', 'kernel.notFound', ['lines', missing, 'partId']);
}

/** Lines as the row keeps them: each part copied as it stands now. Refuses retired parts and days that are past. */
export function writeLines(
  lines: readonly LineInput[],
  parts: Parts,
  now: Date,
): readonly RequisitionLineRow[] | Refusal {
  const today = businessDay(now);
  const written: RequisitionLineRow[] = [];
  for (const [index, { partId, quantity, neededOn, estimatedPrice }] of lines.entries()) {
    const part = parts.get(partId);
    if (!part) return refuse('NOT_FOUND', 'kernel.notFound', ['lines', index, 'partId']);
    const { number: partNumber, name, unit } = part;
    if (part.state !== 'ACTIVE')
      return refuse('RULE', 'demand.partRetired', ['lines', index, 'partId'], { partNumber });
    if (neededOn < today) return refuse('RULE', 'demand.neededInPast', ['lines', index, 'neededOn']);
    written.push({ id: `l${index + 1}`, partId, partNumber, name, unit, quantity, neededOn, estimatedPrice });
  }
  return written;
}

// Decimal128 keeps 34 digits; a purchase of 10^15 is a slip of the pen in any currency.
const MOST_DIGITS = 15;

/** The sum of the estimates, each line rounded to the currency's minor unit; null while one is missing. */
export function estimate(
  lines: readonly RequisitionLineRow[],
  currency: string,
): RequisitionRow['estimatedTotal'] | Refusal {
  const totals: { total: string }[] = [];
  for (const { quantity, estimatedPrice } of lines) {
    if (estimatedPrice === null) return null;
    totals.push({ total: lineTotal(quantity, estimatedPrice, currency) });
  }
  const amount = totalOf(totals, currency);
  if ((amount.split('.')[0] ?? '').length > MOST_DIGITS) return refuse('RULE', 'demand.totalTooLarge', ['lines']);
  return { amount, currency };
}
