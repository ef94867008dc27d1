import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkpointOf, ORIGIN, policy, signers } from '../../test/kit/example-log.js';
import { toBase64 } from './base64.js';
import { formatCheckpoint, parseCheckpoint } from './checkpoint.js';
import { cosign } from './cosignature.js';
import { isSoundKey, isSoundSignature, verifyStrictly } from './ed25519.js';
import { nobleCrypto } from './noble.js';
import { parseNote, signNote } from './note.js';
import { verifyCheckpoint } from './verify-checkpoint.js';
import { verifyNote } from './verify-note.js';
import { formatVkey, parseVkey, verifierKey } from './vkey.js';

const { hash, verify } = nobleCrypto;
const root = new Uint8Array(32).fill(9);
const text = signNote(formatCheckpoint({ origin: ORIGIN, size: 7, root }), signers.log);

describe('the example of golang.org/x/mod/sumdb/note', () => {
  const vkey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
  const note =
    'If you think cryptography is the answer to your problem,\n' +
    "then you don't know what your problem is.\n\n" +
    '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';

  test('verifies under its key', () => {
    const key = parseVkey(hash, vkey);
    expect(formatVkey(key)).toBe(vkey);
    expect(verifyNote(parseNote(note), [key], verify)).toMatchObject({ failure: null, signed: [{ seconds: null }] });
  });

  test('does not verify with another text', () => {
    const other = parseNote(note.replace('answer', 'Answer'));
    expect(verifyNote(other, [parseVkey(hash, vkey)], verify).failure).toBe('signature does not verify');
  });
});

describe('notes', () => {
  test('any text that a note may have is read back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (content) => {
        const body = `${content.replaceAll(/[\p{Cc}]/gu, '')}\n`;
        const note = parseNote(signNote(body, signers.log));
        expect(note.body).toBe(body);
        expect(verifyNote(note, [signers.log.key], verify).failure).toBeNull();
      }),
      { numRuns: 20 },
    );
  });

  test('each flipped bit is refused', () => {
    const bytes = new TextEncoder().encode(text);
    bytes.forEach((_, at) => {
      const flipped = new TextDecoder().decode(bytes.map((byte, place) => (place === at ? byte ^ 1 : byte)));
      expect(verifyCheckpoint(flipped, { ...policy, quorum: 0 }, nobleCrypto).failure).not.toBeNull();
    });
  });

  test.each([
    ['without signatures', `${ORIGIN}\n\n`],
    ['without a blank line', `${ORIGIN}\n— a AAAAAAA=\n`],
    ['without a newline at the end', text.slice(0, -1)],
    ['with something after it', `${text}x`],
    ['with a carriage return', text.replaceAll('\n', '\r\n')],
    ['with base64 that is not canonical', text.replace(/.=\n$/, (end) => `${end === 'A=\n' ? 'B' : 'A'}==\n`)],
    ['with a plus in a key name', `x\n\n— a+b AAAAAAA=\n`],
    ['with a wide space in a key name', `x\n\n— a\u3000b AAAAAAA=\n`],
    ['with 65 signatures', `x\n\n${'— a AAAAAAA=\n'.repeat(65)}`],
    ['with a short signature', 'x\n\n— a AAAA\n'],
    ['over a million characters', `${'x'.repeat(1_000_000)}\n\n— a AAAAAAA=\n`],
  ])('a note %s is refused', (_, note) => {
    expect(() => parseNote(note)).toThrow(TypeError);
  });

  test('lines of unknown keys are ignored, two lines of one key are not', () => {
    const line = text.slice(text.indexOf('\n\n') + 2);
    expect(verifyNote(parseNote(`${text}— other AAAAAAA=\n`), [signers.log.key], verify).failure).toBeNull();
    expect(verifyNote(parseNote(text + line), [signers.log.key], verify).failure).toBe('two signatures of one key');
    expect(verifyNote(parseNote(text), [signers.stranger.key], verify).failure).toBe('no signature of a known key');
  });
});

describe('checkpoints', () => {
  test('a checkpoint is read back', () => {
    const checkpoint = { origin: ORIGIN, size: Number.MAX_SAFE_INTEGER, root };
    expect(parseCheckpoint(formatCheckpoint(checkpoint))).toEqual(checkpoint);
    expect(() => formatCheckpoint({ ...checkpoint, size: 2 ** 53 })).toThrow(RangeError);
    expect(() => formatCheckpoint({ ...checkpoint, origin: 'a\nb' })).toThrow(TypeError);
  });

  const hashText = toBase64(root);
  test.each([
    `o\n07\n${hashText}\n`,
    `o\n-1\n${hashText}\n`,
    `o\n7.0\n${hashText}\n`,
    `o\n9007199254740992\n${hashText}\n`,
    `o\n18446744073709551615\n${hashText}\n`,
    `o\n7\n${hashText.replace(/k=$/, 'l=')}\n`,
    `o\n7\n${hashText.slice(0, -1)}\n`,
    `o\n7\n${hashText}\nextension\n`,
    `o\n7\n${hashText}`,
    `\n7\n${hashText}\n`,
    `o\n7\n`,
  ])('%p is refused', (body) => expect(() => parseCheckpoint(body)).toThrow(TypeError));
});

describe('cosignatures', () => {
  const leaves = [Uint8Array.of(1), Uint8Array.of(2)];

  test('a quorum of groups makes it published', () => {
    expect(verifyCheckpoint(checkpointOf(leaves), policy, nobleCrypto)).toMatchObject({
      failure: null,
      witnessed: [{ group: 'discipline', seconds: 1_772_352_600 }],
    });
  });

  test('the time is signed', () => {
    const body = formatCheckpoint({ origin: ORIGIN, size: 7, root });
    const moved = cosign(body, 5, { ...signers.witness, sign: () => signers.witness.sign(new Uint8Array(1)) });
    expect(verifyCheckpoint(text + moved, policy, nobleCrypto).failure).toMatchObject({
      class: 'signature',
      rule: 'signature does not verify',
    });
    expect(() => cosign(body, 5, signers.log)).toThrow(TypeError);
    expect(() => signNote(body, signers.witness)).toThrow(TypeError);
  });

  test('a key has a different id for each type of signature', () => {
    expect(toBase64(verifierKey(hash, ORIGIN, signers.log.key.publicKey, 'cosignature/v1').id)).not.toBe(
      toBase64(signers.log.key.id),
    );
  });
});

describe('keys', () => {
  const vkey = formatVkey(signers.log.key);
  test.each([
    ['another hash', vkey.replace(/\+[0-9a-f]{8}\+/, '+00000000+')],
    ['an upper-case hash', vkey.replace(/\+[0-9a-f]{8}\+/, (part) => part.toUpperCase())],
    ['another name', `x${vkey}`],
    ['another type', vkey.replace(/\+A([A-Za-z0-9+/=]+)$/, '+B$1')],
    ['a short key', vkey.slice(0, -4)],
    ['nothing', ''],
    ['only a name', 'name'],
  ])('%s is refused', (_, text) => expect(() => parseVkey(hash, text)).toThrow(TypeError));

  test('keys of small order and keys that are not canonical are refused', () => {
    const key = (y: bigint) => Uint8Array.from({ length: 32 }, (_, at) => Number((y >> BigInt(8 * at)) & 255n));
    const p = 2n ** 255n - 19n;
    for (const y of [0n, 1n, p - 1n, p, p + 1n, 2n ** 255n, 2n ** 255n + 1n]) expect(isSoundKey(key(y))).toBe(false);
    const eighth = '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05';
    expect(isSoundKey(Uint8Array.from(Buffer.from(eighth, 'hex')))).toBe(false);
    expect(isSoundKey(new Uint8Array(31))).toBe(false);
    expect(isSoundKey(signers.log.key.publicKey)).toBe(true);
  });

  test('a signature has one form only', () => {
    const message = Uint8Array.of(1, 2, 3);
    const signature = signers.log.sign(message);
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const s = signature.slice(32).reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n) + order;
    const other = Uint8Array.from(signature, (byte, at) =>
      at < 32 ? byte : Number((s >> BigInt(8 * (at - 32))) & 255n),
    );
    expect(isSoundSignature(signature)).toBe(true);
    expect(isSoundSignature(other)).toBe(false);
    const { publicKey } = signers.log.key;
    expect(verifyStrictly(verify, publicKey, message, signature)).toBe(true);
    expect(verifyStrictly(() => true, publicKey, message, other)).toBe(false);
    expect(
      verifyStrictly(
        () => {
          throw new Error('library');
        },
        publicKey,
        message,
        signature,
      ),
    ).toBe(false);
  });
});
