import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nobleCrypto, nobleSigner } from '../../schema/trail/noble.js';
import { newSecretKey, nodeCrypto, nodeSigner, publicKeyOf } from './crypto.js';

test('node:crypto and the browser library agree on hashes, keys and signatures', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ minLength: 32, maxLength: 32 }), (message, seed) => {
      expect(nodeCrypto.hash(message)).toEqual(nobleCrypto.hash(message));
      const node = nodeSigner('a', seed, 'ed25519');
      const noble = nobleSigner('a', seed, 'ed25519');
      expect(node.key).toEqual(noble.key);
      const signature = node.sign(message);
      expect(signature).toEqual(noble.sign(message));
      for (const { verify } of [nodeCrypto, nobleCrypto]) {
        expect(verify(node.key.publicKey, message, signature)).toBe(true);
        expect(verify(node.key.publicKey, Uint8Array.of(...message, 1), signature)).toBe(false);
      }
    }),
    { numRuns: 30 },
  );
});

test('the first vector of RFC 8032 §7.1 is reproduced', () => {
  const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex');
  const publicKey = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';
  expect(Buffer.from(publicKeyOf(seed)).toString('hex')).toBe(publicKey);
  expect(Buffer.from(nodeSigner('a', seed, 'ed25519').sign(new Uint8Array())).toString('hex')).toMatch(
    /^e5564300c360ac72/,
  );
});

test('a new key is 32 bytes and different from others', () => {
  expect(newSecretKey()).toHaveLength(32);
  expect(newSecretKey()).not.toEqual(newSecretKey());
  expect(() => publicKeyOf(new Uint8Array(31))).toThrow(RangeError);
});
