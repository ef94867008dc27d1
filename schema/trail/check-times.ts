import { failureOf, type ReadEntry } from './check-chains.js';
import type { Failure } from './failure.js';
import { type Said, said } from './said.js';

/** How long after its act an entry may enter the log: what a receipt promises, which also covers the difference between two clocks. */
export const PROMISE_MS = 60_000;

/**
 * Bounds the time that each entry claims from both sides: by the entries before it in the log, and by the time at which it was co-signed.
 * Whoever writes an entry of last year into today's log can choose its time, but not its place. Both bounds are as wide as a receipt's
 * promise, since acts of the same time may be logged in any order. `read` is in the order of the log.
 */
export function checkTimes(read: readonly ReadEntry[], cosignedAt: Date | null): Failure[] {
  // Instants of entries are texts of one form, so the later one is also the greater text.
  const latest = cosignedAt ? instantAfter(cosignedAt.getTime(), PROMISE_MS) : null;
  const failures: Failure[] = [];
  let newest = { at: '', index: 0 };
  for (const one of read) {
    const { index } = one;
    const { at } = one.entry;
    if (index === null) continue;
    if (at >= newest.at) newest = { at, index };
    const isEarly = at < newest.at && Date.parse(at) < Date.parse(newest.at) - PROMISE_MS;
    const isLate = latest !== null && at > latest;
    if (!isEarly && !isLate) continue;
    const fault = (rule: string, detail: Said) => failures.push(failureOf(one, 'time', rule, detail));
    if (isEarly) fault('back-dated', said('time/backDated', { at, newest: newest.at, index: newest.index }));
    if (isLate) fault('post-dated', said('time/postDated', { at, cosigned: cosignedAt?.toISOString() ?? '' }));
  }
  return failures;
}

/** An instant as entries write it; null beyond the year 9999, which no entry can exceed. */
function instantAfter(time: number, more: number): string | null {
  const text = new Date(Math.min(time + more, 8.64e15)).toISOString();
  return /^\d{4}-/.test(text) ? text : null;
}

/** When the last group co-signed a checkpoint; null where none did. */
export function lastCosigned(witnessed: readonly { readonly seconds: number }[]): Date | null {
  if (witnessed.length === 0) return null;
  return new Date(Math.max(...witnessed.map(({ seconds }) => seconds)) * 1_000);
}
