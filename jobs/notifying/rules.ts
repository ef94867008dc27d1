import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import { allRows } from '../../api/kernel/all-rows.js';
import { rowsById } from '../../api/kernel/reads.js';
import { OPENED_BIDS } from '../../api/sourcing/index.js';
import type { SubjectName } from '../../schema/common/ids.js';
import type { Role } from '../../schema/common/roles.js';
import { type DeclaredTelling, tellings } from '../../schema/kernel/derive/tables.js';
import type { Row } from '../../schema/kernel/row.js';
import { SUBJECTS } from '../../schema/subjects.js';

/** Who is notified: accounts, people by their pseudonyms in the trail, holders of posts, people of suppliers. */
export interface Told {
  readonly accounts?: readonly string[];
  readonly refs?: readonly string[];
  readonly roles?: readonly Role[];
  readonly suppliers?: readonly string[];
  /** The people of every registered supplier. */
  readonly allSuppliers?: true;
}

/** Whom an act notifies, and about what. */
export interface NoticeRule {
  /** `module.move`. */
  readonly type: string;
  /** Message key. */
  readonly kind: string;
  /** Who is notified about the subject of the act, and what the sentence names; null where there is nobody to notify. */
  readonly tell: (subjectId: string) => Promise<Telling | null>;
}

/** Recipients and what the notice is about. */
export interface Telling {
  readonly told: Told;
  readonly about: { readonly type: SubjectName; readonly id: string };
  readonly params: Readonly<Record<string, string>>;
}

/** The table of notices. */
export const NOTICE_RULES: readonly NoticeRule[] = [
  { type: 'sourcing.approveAward', kind: 'notice.resultKnown', tell: tellBidders(OPENED_BIDS) },
  { type: 'sourcing.confirmRevocation', kind: 'notice.resultOpenAgain', tell: tellBidders(['OPENED']) },
  { type: 'anchors.publishAnchor', kind: 'notice.anchorPublished', tell: tellAnchor },
  ...tellings(SUBJECTS).map(ruleOf),
];

/** The rule of a notice that a declaration names. */
export function ruleOf(telling: DeclaredTelling): NoticeRule {
  const { type, notice: kind, subject } = telling;
  return {
    type,
    kind,
    tell: async (id) => {
      const row = (await rowsById(subject, SYSTEM_ACTOR, [id]))[0];
      return row ? { told: toldBy(telling, row), about: { type: subject, id }, params: named(row) } : null;
    },
  };
}

/** The value of a field, or of a field inside it: `deputy.accountId`. */
function valueAt(row: object, path: string): unknown {
  return path.split('.').reduce((held: unknown, name) => (held === null ? null : Reflect.get(Object(held), name)), row);
}

function toldBy({ roles, supplier, since, accounts, actedBy }: DeclaredTelling, row: Row): Told {
  const values = (fields: readonly string[]) =>
    fields.flatMap((path) => valueAt(row, path)).filter((value) => typeof value === 'string');
  const isSet = since === undefined || valueAt(row, since) !== null;
  return {
    ...(roles && { roles }),
    ...(supplier !== undefined && { suppliers: isSet ? values([supplier]) : [] }),
    ...(accounts && { accounts: values(accounts) }),
    ...(actedBy !== undefined && { refs: row.acts[actedBy] ?? [] }),
  };
}

/** Whoever keeps the anchor of a day can prove a later change: all suppliers, and the discipline office. */
async function tellAnchor(id: string): Promise<Telling | null> {
  const anchor = (await rowsById('TrailAnchor', SYSTEM_ACTOR, [id]))[0];
  if (!anchor) return null;
  const { day, size, root } = anchor;
  const told: Told = { roles: ['DISCIPLINE_OFFICER'], allSuppliers: true };
  return { told, about: { type: 'TrailAnchor', id }, params: { day, size: String(size), root } };
}

/** Notifies every bidder in one of these states that there is a result, or no longer one; the event's page shows each bidder its own. */
function tellBidders(states: readonly string[]): NoticeRule['tell'] {
  return async (awardId) => {
    const award = (await rowsById('Award', SYSTEM_ACTOR, [awardId]))[0];
    const event = award && (await rowsById('SourcingEvent', SYSTEM_ACTOR, [award.eventId]))[0];
    if (!event) return null;
    const filter = { eventId: event._id, state: { $in: [...states] } };
    const bids = await allRows('Bid', SYSTEM_ACTOR, filter);
    const suppliers = bids.map(({ supplierId }) => supplierId);
    return { told: { suppliers }, about: { type: 'SourcingEvent', id: event._id }, params: named(event) };
  };
}

function named(row: object): Record<string, string> {
  const text = (name: string, value: unknown) => (typeof value === 'string' ? { [name]: value } : {});
  return {
    ...('number' in row ? text('number', row.number) : {}),
    ...('title' in row ? text('title', row.title) : {}),
  };
}
