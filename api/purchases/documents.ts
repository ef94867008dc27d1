import { DOCUMENTS } from '../../schema/documents.js';
import { stagesOf } from '../../schema/kernel/derive/documents.js';
import { STAGE_NAMES } from '../../schema/kernel/stages.js';
import type { AnySubject } from '../../schema/kernel/subject.js';
import type { PurchaseRow } from '../../schema/purchases/purchase.js';
import { SECRET_KINDS } from '../../schema/secrecy.js';
import { rowsPointing } from '../kernel/batched.js';
import type { Context } from '../kernel/context.js';
import type { Row } from '../kernel/row.js';
import { kindsIn } from './stage-counts.js';

const KINDS = DOCUMENTS.toSorted((one, other) => firstPlace(one) - firstPlace(other));

/**
 * The documents of a purchase that the reader may see, in the order of the path, and within a stage by creation. Kinds without an entry in
 * the purchase are not looked for.
 */
export async function documentsOf(purchase: PurchaseRow, ctx: Context): Promise<Row[]> {
  // The entries of a secret kind name no purchase before it is opened.
  const acted = await kindsIn(purchase, ctx);
  const asked = KINDS.filter(({ name }) => acted.has(name) || SECRET_KINDS.includes(name));
  const found = await Promise.all(asked.map((kind) => rowsOf(kind, purchase, ctx)));
  return found.flat();
}

/**
 * The rows that refer to the purchase, and those that it lists. Of a kind that belongs to no purchase while it is secret, those that the
 * reader sees.
 */
async function rowsOf({ name, partOf }: AnySubject, purchase: PurchaseRow, ctx: Context): Promise<readonly Row[]> {
  const own = partOf?.PURCHASE ?? { field: 'purchaseId' };
  if ('field' in own) return rowsPointing({ name, field: own.field }, purchase._id, ctx);
  const ids: unknown = Reflect.get(purchase, own.listedIn);
  const listed = await Promise.all((Array.isArray(ids) ? ids : []).map((id) => ctx.load(name, String(id))));
  return listed.filter((row) => row !== null);
}

function firstPlace(kind: AnySubject): number {
  const [stage = 'DEMAND'] = stagesOf(kind);
  return STAGE_NAMES.indexOf(stage);
}
