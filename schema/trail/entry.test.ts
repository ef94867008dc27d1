import { describe, expect, test } from '@jest/globals';
import { saying } from '../../test/kit/saying.js';
import { toBase64 } from './base64.js';
import { canonicalBytes, utf8Text } from './canonical.js';
import { decodeEntry, decodeFacts, type EntryFacts, encodeEntry, type TrailEntry } from './entry.js';
import { readPlainEntry } from './plain-entry.js';
import type { SaidKey } from './said.js';

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

test('each flipped bit gives a refusal or another entry, never the same entry', () => {
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
  expect(() => decodeEntry(canonicalBytes({ ...entry, req: 'r'.repeat(rest + 2) }))).toThrow(saying('entry/tooLong'));
});

describe('bad entries', () => {
  const { at: _, ...withoutAt } = entry;
  test.each<[string, unknown, SaidKey, string]>([
    ['no object', [], 'form/object', 'entry'],
    ['a field lacking', withoutAt, 'form/lacks', 'at'],
    ['a field too many', { ...entry, extra: 1 }, 'form/unknownField', 'extra'],
    ['another version', { ...entry, v: 'trail/v2' }, 'entry/version', ''],
    ['a time without milliseconds', { ...entry, at: '2026-03-01T08:00:00Z' }, 'form/instant', 'at'],
    ['a time with an offset', { ...entry, at: '2026-03-01T08:00:00.000+08:00' }, 'form/instant', 'at'],
    ['a day that does not exist', { ...entry, at: '2026-02-30T08:00:00.000Z' }, 'form/instant', 'at'],
    ['a wrong occurredAt', { ...entry, occurredAt: 1 }, 'form/instant', 'occurredAt'],
    ['an unknown source', { ...entry, src: 'mirror:' }, 'entry/source', ''],
    ['revision 0', { ...entry, subject: { ...entry.subject, rev: 0 } }, 'form/count', 'subject.rev'],
    ['a field in subject', { ...entry, subject: { ...entry.subject, x: 1 } }, 'form/unknownField', 'x'],
    ['a short prev', { ...entry, prev: 'AAAA' }, 'form/hash', 'prev'],
    ['an after of another base64', { ...entry, after: HASH.replace(/c=$/, 'd=') }, 'form/hash', 'after'],
    ['an empty behalf', { ...entry, actor: { ...entry.actor, behalf: '' } }, 'form/text', 'actor.behalf'],
    ['an unknown class', { ...entry, changes: [{ class: 'secret', c: HASH }] }, 'form/class', 'changes.class'],
    ['a person outside class personal', { ...entry, changes: [{ class: 'open', who: 'p', c: HASH }] }, 'entry/who', ''],
    ['a class twice', { ...entry, changes: [entry.changes[0], entry.changes[0]] }, 'entry/changesTwice', ''],
    [
      'a file of negative size',
      { ...entry, attach: [{ sha256: HASH, bytes: -1, nameC: HASH }] },
      'form/count',
      'attach.bytes',
    ],
    ['about that is no list', { ...entry, about: 'x' }, 'form/list', 'about'],
  ])('%s', (_name, value, key, place) => {
    const placed = key === 'form/lacks' || key === 'form/unknownField' ? { field: place } : { where: place };
    expect(() => decodeEntry(canonicalBytes(value))).toThrow(saying(key, place === '' ? {} : placed));
  });
});

/** The part of an entry that checking a bundle needs. */
function factsOf({ log, id, at, type, proc, subject, prev, after, changes, attach, reason }: TrailEntry): EntryFacts {
  const salted = reason?.c === undefined ? {} : { c: reason.c };
  return { log, id, at, type, proc, subject, prev, after, changes, attach, reason: reason && salted };
}

describe('the fast way of reading', () => {
  const { about: _about, occurredAt: _occurredAt, ...most } = entry;
  const plain: TrailEntry = { ...most, src: 'native', attach: [], changes: entry.changes.slice(0, 1) };
  const variants: TrailEntry[] = [
    plain,
    { ...plain, occurredAt: '2026-02-28T08:00:00.000Z', src: 'mirror:erp', prev: null, proc: null, rule: '规则 1' },
    { ...plain, reason: null, actor: { ref: 'p_7', role: 'BUYER', via: 'web' }, changes: [] },
    {
      ...plain,
      reason: { code: 'late' },
      changes: [...plain.changes, { class: 'commercial', c: HASH }],
    },
  ];
  const plainOf = (bytes: Uint8Array) => {
    try {
      return readPlainEntry(utf8Text(bytes));
    } catch {
      return null;
    }
  };
  const OTHERS = Buffer.from('"\\,]0Z\n');

  test('the fast way is taken, and reads what the slow way reads', () => {
    for (const one of variants) {
      const read = readPlainEntry(utf8Text(encodeEntry(one)));
      expect(read).toEqual(factsOf(one));
      expect(decodeFacts(encodeEntry(one))).toEqual(read);
    }
  });

  test('the fast way accepts nothing that the slow way refuses, whichever byte is changed, missing or doubled', () => {
    let taken = 0;
    for (const bytes of variants.map(encodeEntry))
      for (let at = 0; at < bytes.length; at++)
        for (const other of OTHERS)
          for (const [from, to] of [
            [at, at + 1],
            [at, at],
          ] as const) {
            const changed = Uint8Array.of(...bytes.subarray(0, from), other, ...bytes.subarray(to));
            const read = plainOf(changed);
            if (!read) continue;
            taken += 1;
            // Whatever is accepted has the form that is checked field by field, and says the same.
            expect(read).toEqual(factsOf(decodeEntry(changed)));
          }
    expect(taken).toBeGreaterThan(1_000);
  });

  test('the fast way leaves to the slow way what it cannot judge', () => {
    for (const [name, value] of [
      ['a day that few months have', { ...plain, at: '2026-03-31T08:00:00.000Z' }],
      ['a class twice', { ...plain, changes: [plain.changes[0], plain.changes[0]] }],
      ['a number beyond 2^53', { ...plain, pv: 2 ** 60 }],
      ['an escape', { ...plain, req: 'a\\b' }],
      ['a pair of surrogates', { ...plain, req: '😀' }],
      ['files', entry],
    ] as const)
      expect([name, readPlainEntry(utf8Text(canonicalBytes(value)))]).toEqual([name, null]);
  });
});
