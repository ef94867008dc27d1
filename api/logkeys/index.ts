import { STAFF_ROLES } from '../../schema/common/roles.js';
import { LogKey } from '../../schema/logkeys/log-key.js';
import { allRows } from '../kernel/all-rows.js';
import { moduleOf, served } from '../kernel/module-of.js';
import { announceLogKey } from './rules/announce-log-key.js';
import { confirmLogKey } from './rules/confirm-log-key.js';

const logKeys = served(LogKey, { announceLogKey, confirmLogKey });

/** The acts on log keys. */
export const logKeyCommands = logKeys.commands;

/** Log keys: which key signs the log next. There are few, so the list has all of them. */
export const logKeysModule = moduleOf('logkeys', [logKeys], {
  resolvers: { Query: { logKeys: (_parent, _args, ctx) => allRows('LogKey', ctx.actor, {}, { _id: -1 }) } },
  access: { Query: { logKeys: STAFF_ROLES } },
});
