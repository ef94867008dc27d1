import { access } from '../../schema/history/access.js';
import { registerIndexes } from '../kernel/migrate.js';
import type { Module } from '../kernel/module.js';
import { searchIndexes } from './model.js';
import { historyResolvers } from './resolvers.js';

export { forgetWords } from './forget-words.js';
export { ENTRY_WORDS, type EntryWords, type Known, roleWord, SEARCH_CURSOR, typeWord } from './model.js';
export { readLogged } from './read-logged.js';
export { type Question, searchEntries } from './search-entries.js';

registerIndexes(searchIndexes);

/** History: reading the trail across subjects, by words, by supplier, by person. */
export const historyModule: Module = { name: 'history', resolvers: historyResolvers, access };
