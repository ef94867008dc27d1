import { cursorAt } from '../kernel/cursor-at.js';
import { SEARCH_CURSOR } from './model.js';

/** Up to which index of the log entries can be found. */
export function indexedSize(): Promise<number> {
  return cursorAt(SEARCH_CURSOR);
}
