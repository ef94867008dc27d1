import { GraphQLError } from 'graphql';
import type { Context } from '../kernel/context.js';
import { collectionOf } from '../kernel/database.js';
import { refuseWithoutRoom } from '../kernel/disk-room.js';
import type { TypeResolvers } from '../kernel/module.js';
import { platformClock } from '../kernel/platform-clock.js';

interface DraftDocument {
  readonly _id: string;
  readonly form: string;
  readonly content: string;
  readonly savedAt: Date;
  readonly expiresAt: Date;
}

const KEPT_MS = 30 * 86_400_000;
const drafts = () => collectionOf<DraftDocument>('drafts');
const idOf = (form: string, ctx: Context) => `${ctx.actor.id}:${form}`;

async function saveDraft({ form, content }: { form: string; content: string }, ctx: Context): Promise<DraftDocument> {
  if (form.length > 100 || content.length > 100_000)
    throw new GraphQLError('The draft is too long', { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
  refuseWithoutRoom();
  const savedAt = platformClock.now();
  const draft = { _id: idOf(form, ctx), form, content, savedAt, expiresAt: new Date(savedAt.getTime() + KEPT_MS) };
  await drafts().replaceOne({ _id: draft._id }, draft, { upsert: true });
  return draft;
}

/** Unfinished forms: kept for their author alone, outside the trail, until they are sent or expire. */
export const draftResolvers: { readonly Query: TypeResolvers; readonly Mutation: TypeResolvers } = {
  Query: {
    draft: (_, { form }, ctx) => drafts().findOne({ _id: idOf(form, ctx), expiresAt: { $gt: platformClock.now() } }),
  },
  Mutation: {
    saveDraft: (_, { input }, ctx) => saveDraft(input, ctx),
    discardDraft: async (_, { form }, ctx) => (await drafts().deleteOne({ _id: idOf(form, ctx) })).deletedCount === 1,
  },
};
