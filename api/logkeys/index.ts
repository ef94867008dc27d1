import './model.js';
import { logKeysAccess } from '../../schema/logkeys/access.js';
import type { Module } from '../kernel/module.js';
import { logKeysResolvers } from './resolvers.js';

export { announceLogKey } from './commands/announce-log-key.js';
export { confirmLogKey } from './commands/confirm-log-key.js';
export type { LogKeyRow } from './model.js';

/** Log keys: which key signs the log next. */
export const logKeysModule: Module = { name: 'logkeys', resolvers: logKeysResolvers, access: logKeysAccess };
