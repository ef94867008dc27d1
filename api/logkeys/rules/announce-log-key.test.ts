import { describe, expect, it } from '@jest/globals';
import { LogKey, type LogKeyRow } from '../../../schema/logkeys/log-key.js';
import { formatVkey } from '../../../schema/trail/index.js';
import { nobleSigner } from '../../../schema/trail/noble.js';
import { givenFor, inputFor } from '../../../test/kit/rows.js';

import { announceLogKey } from './announce-log-key.js';
import { confirmLogKey } from './confirm-log-key.js';

const NOW = new Date('2026-03-02T01:00:00.000Z');
const vkey = formatVkey(nobleSigner('demo/log', new Uint8Array(32).fill(7), 'ed25519').key);
const cosigner = formatVkey(nobleSigner('demo/log', new Uint8Array(32).fill(7), 'cosignature/v1').key);
const row: LogKeyRow = {
  ...{ _id: `lky_${'0'.repeat(32)}`, rev: 1, state: 'ANNOUNCED', acts: {}, createdAt: NOW, updatedAt: NOW },
  ...{ _t: { prev: null, salt: '', at: NOW }, vkey, announcedFor: 'yearly', confirmedVkey: null },
};
const given = <F>(facts: F) => givenFor({ now: NOW, facts });
const announce = (text: string, waiting: LogKeyRow[] = []) =>
  announceLogKey.decide(null, inputFor(LogKey, 'announceLogKey', { vkey: text, reason: 'yearly' }), given(waiting));

describe('the next key of the log', () => {
  it('the next key is announced in the form in which it is printed', () => {
    expect(announce(vkey)).toEqual({ vkey, announcedFor: 'yearly', confirmedVkey: null });
  });

  it.each([
    ['other text', 'text'],
    ['a witness key', cosigner],
    ['a key with a letter changed', vkey.replace(/.$/, (last) => (last === '=' ? 'A' : '='))],
  ])('the next key is no %s', (_, text) => {
    expect(announce(text)).toMatchObject({ code: 'RULE', key: 'logkeys.notAKey' });
  });

  it('only one key may be waiting', () => {
    expect(announce(vkey, [row])).toMatchObject({ code: 'RULE', key: 'logkeys.waitsAlready' });
  });

  it('the next key is confirmed by entering it once more', () => {
    const confirm = (text: string) =>
      confirmLogKey.decide(row, inputFor(LogKey, 'confirmLogKey', { vkey: text }), given(null));
    expect(confirm(vkey)).toEqual({ confirmedVkey: vkey });
    expect(confirm(cosigner)).toMatchObject({ code: 'RULE', key: 'logkeys.otherKey' });
  });
});
