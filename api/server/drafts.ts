import type { Context } from '../kernel/context.js';
import { collectionOf } from '../kernel/database.js';
import { refuseWithoutRoom } from '../kernel/disk-room.js';
import type { TypeResolvers } from '../kernel/module.js';
import { platformClock } from '../kernel/platform-clock.js';
import { QUOTAS } from '../kernel/quotas.js';
import { type Refusal, refuse } from '../kernel/refusal.js';

interface DraftDocument {
  readonly _id: string;
  readonly accountId: string;
  readonly supplierId: string | null;
  readonly form: string;
  /** The browser tab in which it is written; empty where none is given. */
  readonly tab: string;
  readonly content: string;
  /** Bytes of the content in UTF-8. */
  readonly bytes: number;
  readonly savedAt: Date;
  readonly expiresAt: Date;
}

const KEPT_MS = 30 * 86_400_000;
const drafts = () => collectionOf<DraftDocument>('drafts');
const idOf = ({ form, tab }: Named, ctx: Context) => `${ctx.actor.id}:${form}${tab === '' ? '' : `#${tab}`}`;

/** What identifies an unfinished form: its name, and the tab in which it is written. */
interface Named {
  readonly form: string;
  readonly tab: string;
}

/** What is to be kept. */
interface Asked extends Named {
  readonly content: string;
}

async function saveDraft({ form, tab, content }: Asked, ctx: Context): Promise<DraftDocument | Refusal> {
  const bytes = Buffer.byteLength(content);
  for (const [field, name] of Object.entries({ form, tab }))
    if (name.length > QUOTAS.draft.nameLength) return refuse('BAD_USER_INPUT', 'draft.name', [field]);
  if (bytes > QUOTAS.draft.bytes)
    return refuse('BAD_USER_INPUT', 'draft.tooLong', ['content'], { kilobytes: QUOTAS.draft.bytes / 1_000 });
  refuseWithoutRoom();
  const savedAt = platformClock.now();
  const { id: accountId, supplierId } = ctx.actor;
  const draft = {
    ...{ _id: idOf({ form, tab }, ctx), accountId, supplierId, form, tab, content, bytes, savedAt },
    expiresAt: new Date(savedAt.getTime() + KEPT_MS),
  };
  const before = await drafts().findOneAndReplace({ _id: draft._id }, draft, { upsert: true });
  const refusal = await overQuota(ctx);
  if (!refusal) return draft;
  // Counted together with what was just written, so that drafts saved at the same moment cannot exceed the quota between them.
  if (before) await drafts().replaceOne({ _id: draft._id }, before);
  else await drafts().deleteOne({ _id: draft._id });
  return refusal;
}

/** Why the drafts kept now exceed the quota; null where they do not. */
async function overQuota({ actor: { id, supplierId }, load }: Context): Promise<Refusal | null> {
  const isUnconfirmed = supplierId !== null && (await load('Supplier', supplierId))?.state === 'UNCONFIRMED';
  const limit = isUnconfirmed ? QUOTAS.draftsOfUnconfirmed : QUOTAS.draftsOfAccount;
  if (await isOver({ accountId: id }, limit)) return tooMany('draft.tooMany', limit);
  if (supplierId !== null && (await isOver({ supplierId }, QUOTAS.draftsOfSupplier)))
    return tooMany('draft.tooManyOfFirm', QUOTAS.draftsOfSupplier);
  return null;
}

interface Limit {
  readonly count: number;
  readonly bytes: number;
}

function tooMany(key: string, { count, bytes }: Limit): Refusal {
  return refuse('RULE', key, [], { count, kilobytes: bytes / 1_000 });
}

async function isOver(whose: Partial<DraftDocument>, limit: Limit): Promise<boolean> {
  const [kept] = await drafts()
    .aggregate<Limit>([{ $match: whose }, { $group: { _id: null, count: { $sum: 1 }, bytes: { $sum: '$bytes' } } }])
    .toArray();
  return kept !== undefined && (kept.count > limit.count || kept.bytes > limit.bytes);
}

/** The author's drafts of a form, newest first. */
async function draftsOf(form: string, { actor }: Context): Promise<DraftDocument[]> {
  const filter = { accountId: actor.id, form, expiresAt: { $gt: platformClock.now() } };
  const found = await drafts().find(filter).sort({ savedAt: -1 }).limit(QUOTAS.draft.listed).toArray();
  // Drafts of earlier versions name no tab.
  return found.map((draft) => ({ ...draft, tab: draft.tab ?? '' }));
}

/** Unfinished forms: kept for their author alone, outside the trail, until they are sent or expire. */
export const draftResolvers: { readonly Query: TypeResolvers; readonly Mutation: TypeResolvers } = {
  Query: {
    drafts: (_, { form }, ctx) => draftsOf(form, ctx),
  },
  Mutation: {
    saveDraft: (_, { input }, ctx) => saveDraft(input, ctx),
    discardDraft: async (_, named, ctx) => (await drafts().deleteOne({ _id: idOf(named, ctx) })).deletedCount === 1,
  },
};
