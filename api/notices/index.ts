import { STAFF_ROLES, SUPPLIER_ROLES } from '../../schema/common/roles.js';
import { say } from '../kernel/messages.js';
import { registerIndexes } from '../kernel/migrate.js';
import type { Module } from '../kernel/module.js';
import { countUnread, markRead, markReadUpTo, type NoticeDocument, noticeIndexes, noticesOf } from './notices.js';

export { type NewNotice, writeNotices } from './notices.js';

const everybody = [...STAFF_ROLES, ...SUPPLIER_ROLES];

registerIndexes(noticeIndexes);

/** Notices; readers see only their own. */
export const noticesModule: Module = {
  name: 'notices',
  resolvers: {
    Notice: {
      id: ({ _id }: NoticeDocument) => _id,
      text: ({ kind, params }: NoticeDocument, _args, ctx) => say(ctx.actor.language, kind, params),
    },
    Query: {
      notices: (_parent, args, ctx) => noticesOf(ctx.actor.id, args),
      unreadNotices: (_parent, _args, ctx) => countUnread(ctx.actor.id),
    },
    Mutation: {
      markNoticeRead: (_parent, { id }, ctx) => markRead(ctx.actor.id, id, ctx.clock.now()),
      markNoticesRead: (_parent, { upTo }, ctx) => markReadUpTo(ctx.actor.id, upTo, ctx.clock.now()),
    },
  },
  access: {
    Notice: { '*': everybody },
    Query: { notices: everybody, unreadNotices: everybody },
    Mutation: { markNoticeRead: everybody, markNoticesRead: everybody },
  },
};
