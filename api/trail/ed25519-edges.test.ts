import { describe, expect, it } from '@jest/globals';
import { Point, verify } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import { littleEndian, ORDER, verifyStrictly } from '../../schema/trail/ed25519.js';
import { nobleCrypto } from '../../schema/trail/noble.js';
import { nodeCrypto, nodeSigner } from './crypto.js';

// Cases in which libraries differ. Something that one accepts and another refuses would let a log show one thing to a browser and another
// to the command line, so under `verifyStrictly` both must agree.
const P = 2n ** 255n - 19n;
const message = new TextEncoder().encode('demo/log\n5\n');
const bytesOf = (value: bigint, length = 32) =>
  Uint8Array.from({ length }, (_, at) => Number((value >> BigInt(8 * at)) & 255n));
const join = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const seed = new Uint8Array(32).fill(9);
const signer = nodeSigner('demo/log', seed, 'ed25519');
const { publicKey } = signer.key;
const good = signer.sign(message);
const [r, s] = [good.subarray(0, 32), littleEndian(good.subarray(32))];

/** The secret scalar of a seed, and k of a signature (RFC 8032 §5.1.5, §5.1.6). */
const digest = sha512(seed).slice(0, 32);
digest[0] = (digest[0] ?? 0) & 248;
digest[31] = ((digest[31] ?? 0) & 127) | 64;
const secret = littleEndian(digest);
const challenge = (point: Uint8Array, key = publicKey) => littleEndian(sha512(join(point, key, message))) % ORDER;
const signed = (nonce: bigint, point: Uint8Array) => join(point, bytesOf((nonce + challenge(point) * secret) % ORDER));

/** A point plus the point of order two: (x, y) becomes (-x, -y). */
function shifted(point: Uint8Array): Uint8Array {
  const value = littleEndian(point);
  const [y, sign] = [value % 2n ** 255n, value >> 255n];
  return bytesOf(P - y + ((1n - sign) << 255n));
}

const both = (key: Uint8Array, signature: Uint8Array) =>
  [nodeCrypto, nobleCrypto].map((crypto) => verifyStrictly(crypto.verify, key, message, signature));

it('the library of the browser alone accepts what node:crypto refuses', () => {
  const signature = signed(77n, shifted(Point.BASE.multiply(77n).toBytes()));
  expect(verify(signature, message, publicKey, { zip215: false })).toBe(true);
  expect(nodeCrypto.verify(publicKey, message, signature)).toBe(false);
});

describe('node:crypto and the browser library', () => {
  it('node:crypto and the browser library accept a valid signature', () => {
    expect(both(publicKey, good)).toEqual([true, true]);
    const nonce = 77n;
    expect(both(publicKey, signed(nonce, Point.BASE.multiply(nonce).toBytes()))).toEqual([true, true]);
  });

  it.each([
    ['S plus the order of the group', join(r, bytesOf(s + ORDER))],
    ['S that is the order', join(r, bytesOf(ORDER))],
    ['S of all ones', join(r, new Uint8Array(32).fill(255))],
    ['a byte short', good.subarray(0, 63)],
    ['a byte too many', join(good, Uint8Array.of(0))],
    ['nothing', new Uint8Array()],
    ['R beyond the field', join(bytesOf(littleEndian(r) + P), bytesOf(s))],
    ['R shifted by the point of order two, S made for it', signed(77n, shifted(Point.BASE.multiply(77n).toBytes()))],
  ])('refuse %s', (_, signature) => expect(both(publicKey, signature)).toEqual([false, false]));

  const eighth = 0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n;
  const small = [0n, 1n, P - 1n, eighth, P - eighth, P, P + 1n].flatMap((y) => [{ y }, { y: y + 2n ** 255n }]);
  it.each(small)('refuse the key of small order y = $y, which fits any text', ({ y }) => {
    const key = bytesOf(y);
    // R is the neutral point and S is zero: where k·A is neutral, this holds without a secret.
    expect(both(key, join(bytesOf(1n), bytesOf(0n)))).toEqual([false, false]);
    expect(both(key, good)).toEqual([false, false]);
  });

  it('both agree on a key with a component of small order, under a signature valid only by the equation with the cofactor', () => {
    const mixed = shifted(publicKey);
    const point = Point.BASE.multiply(77n).toBytes();
    const signature = (nonce: bigint) => join(point, bytesOf((nonce + challenge(point, mixed) * secret) % ORDER));
    const answers = both(mixed, signature(77n));
    // Whether the equation itself holds depends on whether k is even; what counts is that both agree.
    expect(answers).toEqual(challenge(point, mixed) % 2n === 0n ? [true, true] : [false, false]);
  });
});
