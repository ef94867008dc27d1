import { collectionOf } from './database.js';

const REFRESH_MS = 1_000;

let known = 0;
let readAt = 0;
let database = '';

/** The time of the last entry in the log as far as this process has seen, in milliseconds; read again each second. */
export async function lastLogTime(): Promise<number> {
  const heads = collectionOf<{ _id: string; at: Date }>('trail_head');
  if (heads.dbName !== database) {
    known = 0;
    readAt = 0;
    database = heads.dbName;
  }
  if (performance.now() - readAt < REFRESH_MS && readAt > 0) return known;
  readAt = performance.now();
  const head = await heads.findOne({}, { sort: { at: -1 }, projection: { at: 1 } });
  known = Math.max(known, head?.at.getTime() ?? 0);
  return known;
}
