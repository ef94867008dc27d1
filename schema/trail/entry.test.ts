import { describe, expect, test } from '@jest/globals';
import { toBase64 } from './base64.js';
import { canonicalBytes } from './canonical.js';
import { decodeEntry, encodeEntry, type TrailEntry } from './entry.js';

const HASH = toBase64(new Uint8Array(32).fill(7));
const entry: TrailEntry = {
  v: 'trail/v1',
  log: 'demo/test',
  id: '01920000000070008000000000000001',
  at: '2026-03-01T08:00:00.123Z',
  occurredAt: '2026-02-28T08:00:00.000Z',
  src: 'mirror:erp',
  type: 'sourcing.submitBid',
  proc: 'pur_1',
  subject: { type: 'Bid', id: 'bid_1', rev: 2 },
  prev: HASH,
  actor: { ref: 'p_7', role: 'SUPPLIER_SUBMITTER', via: 'supplier', behalf: 'p_8' },
  reason: { code: 'late', c: HASH },
  after: HASH,
  pv: 1,
  changes: [
    { class: 'open', c: HASH },
    { class: 'personal', who: 'p_7', c: HASH },
    { class: 'personal', who: 'p_8', c: HASH },
  ],
  attach: [{ sha256: HASH, bytes: 12, nameC: HASH }],
  req: 'r1',
  rule: null,
  about: ['bid_1'],
};

test('an entry comes back from its bytes', () => {
  expect(decodeEntry(encodeEntry(entry))).toEqual(entry);
  expect(encodeEntry(decodeEntry(encodeEntry(entry)))).toEqual(encodeEntry(entry));
});

test('each flipped bit gives a refusal or another entry, never the same', () => {
  const bytes = encodeEntry(entry);
  bytes.forEach((_, at) => {
    const other = bytes.map((byte, place) => (place === at ? byte ^ 1 : byte));
    let read: TrailEntry | null = null;
    try {
      read = decodeEntry(other);
    } catch (error) {
      expect(error).toBeInstanceOf(TypeError);
    }
    expect(read).not.toEqual(entry);
  });
});

test('65,535 bytes are the limit', () => {
  const rest = 65_535 - encodeEntry({ ...entry, req: 'r' }).length;
  expect(encodeEntry({ ...entry, req: 'r'.repeat(rest + 1) })).toHaveLength(65_535);
  expect(() => encodeEntry({ ...entry, req: 'r'.repeat(rest + 2) })).toThrow(RangeError);
  expect(() => decodeEntry(canonicalBytes({ ...entry, req: 'r'.repeat(rest + 2) }))).toThrow('65,535');
});

describe('bad entries', () => {
  const { at: _, ...withoutAt } = entry;
  test.each<[string, unknown, string]>([
    ['no object', [], 'entry is no object'],
    ['a field lacking', withoutAt, 'lacks at'],
    ['a field too many', { ...entry, extra: 1 }, 'unknown field extra'],
    ['another version', { ...entry, v: 'trail/v2' }, 'version'],
    ['a time without milliseconds', { ...entry, at: '2026-03-01T08:00:00Z' }, 'at is no instant'],
    ['a time with an offset', { ...entry, at: '2026-03-01T08:00:00.000+08:00' }, 'at is no instant'],
    ['a day that does not exist', { ...entry, at: '2026-02-30T08:00:00.000Z' }, 'at is no instant'],
    ['a wrong occurredAt', { ...entry, occurredAt: 1 }, 'occurredAt'],
    ['an unknown source', { ...entry, src: 'mirror:' }, 'src'],
    ['revision 0', { ...entry, subject: { ...entry.subject, rev: 0 } }, 'rev'],
    ['a field in subject', { ...entry, subject: { ...entry.subject, x: 1 } }, 'unknown field x'],
    ['a short prev', { ...entry, prev: 'AAAA' }, 'prev is no hash'],
    ['an after of another base64', { ...entry, after: HASH.replace(/c=$/, 'd=') }, 'after is no hash'],
    ['an empty behalf', { ...entry, actor: { ...entry.actor, behalf: '' } }, 'behalf'],
    ['an unknown class', { ...entry, changes: [{ class: 'secret', c: HASH }] }, 'class'],
    ['a person outside class personal', { ...entry, changes: [{ class: 'open', who: 'p', c: HASH }] }, 'personal only'],
    ['a class twice', { ...entry, changes: [entry.changes[0], entry.changes[0]] }, 'twice'],
    ['a file of negative size', { ...entry, attach: [{ sha256: HASH, bytes: -1, nameC: HASH }] }, 'bytes'],
    ['about that is no list', { ...entry, about: 'x' }, 'about'],
  ])('%s', (_name, value, message) => {
    expect(() => decodeEntry(canonicalBytes(value))).toThrow(message);
  });
});
