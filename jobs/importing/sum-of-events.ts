import { createHash } from 'node:crypto';
import type { EventRecord } from '../../schema/process/event-record.js';

const BITS = 1n << 128n;

/**
 * A digest over case, activity, time and person of all events. The same events give the same digest, whatever their order, file and format.
 */
export function eventSum() {
  let [sum, count] = [0n, 0];
  return {
    add({ caseKey, activity, occurredAt, resource }: EventRecord): void {
      const said = JSON.stringify([caseKey, activity, occurredAt.getTime(), resource]);
      const bytes = createHash('sha256').update(said).digest();
      sum += (bytes.readBigUInt64BE(0) << 64n) + bytes.readBigUInt64BE(8);
      count++;
    },
    total(): string {
      return `${(sum % BITS).toString(16).padStart(32, '0')}-${count}`;
    },
  };
}
