import { isState, type Json } from '../../schema/trail/index.js';
import type { Context } from '../kernel/context.js';
import { say } from '../kernel/messages.js';
import type { SubjectAsOf } from '../trail/index.js';
import { type Stage, stagesOf } from './stages.js';
import type { PlacedStep } from './thread.js';
import { type DocumentThen, waitsAt } from './waits-at.js';

/** What was known at a moment: the steps up to it, by subject and altogether, and each subject as it was. */
export interface KnownThen {
  readonly steps: readonly PlacedStep[];
  readonly bySubject: ReadonlyMap<string, readonly PlacedStep[]>;
  readonly folded: ReadonlyMap<string, SubjectAsOf>;
  /** Documents that the reader knows of, and whose content is still secret. */
  readonly shut: readonly DocumentThen[];
  readonly at: Date | null;
}

/** The purchase itself as it was. */
export type PurchaseThen = ReturnType<typeof purchaseAsOf>;

/**
 * The purchase itself as it was: what the head, path, next step and amount on its page say about now, said about a moment. Before it was
 * begun there are only its requisitions, and the purchase has neither state nor number.
 */
export function purchaseAsOf(known: KnownThen, { actor: { language } }: Context) {
  const documents = documentsThen(known);
  const own = documents.find(({ kind }) => kind === 'Purchase');
  const { number, title, method, ownerId, unitId, deputy, standIn } = own?.fields ?? {};
  const waits = known.at === null ? [] : waitsAt([...documents, ...known.shut], known.at);
  const award = awardThen(documents);
  const value = amountIn(award?.fields.total);
  return {
    state: own?.state ?? null,
    ...{ number: textOf(number), title: textOf(title), method: textOf(method) },
    ...{ ownerId: textOf(ownerId), unitId: textOf(unitId) },
    deputy: instantsIn(deputy, ['from', 'until']),
    standIn: instantsIn(standIn, ['since']),
    startedAt: (own && known.bySubject.get(own.id)?.[0]?.at) ?? null,
    ...{ value, valueWithheld: award !== undefined && value === null },
    stages: pathThen(known.steps, documents, { method: textOf(method), state: own?.state ?? 'ACTIVE' }),
    next: waits.map(({ stage, move, roles, on }) => ({
      ...{ stage, roles, label: say(language, `move.${move}`) },
      ...{ subjectType: on.kind, subjectId: on.id, number: textOf(on.fields.number) },
    })),
  };
}

function documentsThen({ bySubject, folded }: KnownThen): DocumentThen[] {
  return [...bySubject].map(([id, steps]) => ({
    id,
    kind: steps[0]?.subject.type ?? '',
    state: steps.findLast(({ state }) => state !== null)?.state ?? null,
    fields: folded.get(id)?.fields ?? {},
  }));
}

/** The award or direct purchase then, once it was approved: its total is what the purchase is worth. */
function awardThen(documents: readonly DocumentThen[]): DocumentThen | undefined {
  const awardIds = documents.flatMap(({ kind, fields }) => (kind === 'SourcingEvent' ? [fields.awardId] : []));
  return documents.find(
    ({ id, kind, state }) => state === 'APPROVED' && (kind === 'DirectPurchase' || awardIds.includes(id)),
  );
}

function amountIn(total: Json | undefined) {
  if (!isState(total)) return null;
  const { amount, currency } = total;
  return typeof amount === 'string' && typeof currency === 'string' ? { amount, currency } : null;
}

function pathThen(
  steps: readonly PlacedStep[],
  documents: readonly DocumentThen[],
  { method, state }: { readonly method: string | null; readonly state: string },
): Stage[] {
  const entries = steps.map(({ type, at }) => ({ type, count: 1, first: at, last: at }));
  const statesOf = (kind: string) => documents.flatMap((one) => (one.kind === kind && one.state ? [one.state] : []));
  return stagesOf(entries, {
    method,
    purchase: state,
    orders: statesOf('PurchaseOrder'),
    goodsReceipts: statesOf('GoodsReceipt'),
    invoices: statesOf('Invoice'),
  });
}

function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

/** A part of a document, with text turned back into instants. */
function instantsIn(part: Json | undefined, names: readonly string[]) {
  if (!isState(part)) return null;
  return { ...part, ...Object.fromEntries(names.map((name) => [name, new Date(String(part[name]))])) };
}
