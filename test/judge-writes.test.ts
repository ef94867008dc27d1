import { describe, expect, it } from '@jest/globals';
import { judgeWrites, type WriteEvent } from '../start/judge-writes.mjs';

// The judge of `npm test` that finds business writes without their entry; here shown that it finds them.

const write = (coll: string, id: string, txn: number | null, operationType = 'insert'): WriteEvent => ({
  operationType,
  ns: { db: 'qc_test_1', coll },
  documentKey: { _id: id },
  ...(txn !== null && { lsid: { id: Buffer.from('a1', 'hex') }, txnNumber: txn }),
});
const entryOf = (subject: string, txn: number | null): WriteEvent => ({
  ...write('trail_outbox', `ent_${subject}`, txn),
  fullDocument: { subject: { id: subject } },
});

function verdictOn(...events: WriteEvent[]) {
  const judge = judgeWrites(['commands', 'trail_outbox', 'trail_log']);
  for (const event of events) judge.see(event);
  return judge.verdict();
}

describe('judgeWrites', () => {
  it('accepts a write whose entry is in the same transaction, before or after it', () => {
    const events = [write('bids', 'b1', 1), entryOf('b1', 1), entryOf('b2', 2), write('bids', 'b2', 2, 'update')];
    expect(verdictOn(...events)).toEqual({ writes: 2, violations: [] });
  });

  it('passes over operational collections, inside a transaction or not', () => {
    const events = [write('commands', 'c1', null), write('trail_log', '0', 3), write('trail_outbox', 'o', 3, 'delete')];
    expect(verdictOn(...events)).toEqual({ writes: 0, violations: [] });
  });

  it.each([
    [
      'outside any transaction',
      [write('bids', 'b1', null)],
      'qc_test_1.bids: insert outside a transaction (1 times, first: b1)',
    ],
    [
      'with no entry',
      [write('bids', 'b1', 1, 'delete')],
      'qc_test_1.bids: delete without its entry (1 times, first: b1)',
    ],
    [
      'with the entry of another subject',
      [write('bids', 'b1', 1), entryOf('b2', 1)],
      'qc_test_1.bids: insert without its entry (1 times, first: b1)',
    ],
    [
      'with the entry in the next transaction',
      [write('bids', 'b1', 1), entryOf('b1', 2)],
      'qc_test_1.bids: insert without its entry (1 times, first: b1)',
    ],
    [
      'with an entry that is removed, not made',
      [write('bids', 'b1', 1), { ...entryOf('b1', 1), operationType: 'delete' }],
      'qc_test_1.bids: insert without its entry (1 times, first: b1)',
    ],
  ])('finds a write %s', (_name, events, violation) => {
    expect(verdictOn(...events)).toEqual({ writes: 1, violations: [violation] });
  });

  it('counts violations of one kind in one line', () => {
    const { violations } = verdictOn(...['b1', 'b2', 'b3'].map((id) => write('bids', id, null)));
    expect(violations).toEqual(['qc_test_1.bids: insert outside a transaction (3 times, first: b1)']);
  });
});
