import { beforeAll, describe, expect, test } from '@jest/globals';
import { checkpointOf, ORIGIN, policy, signers, treeOf } from '../../test/kit/example-log.js';
import { leafHash } from './hash.js';
import { nobleCrypto } from './noble.js';
import { formatProof, PROOF_HEADER, parseProof, verifyProof } from './proof.js';
import { acknowledge, isAcknowledgement, parseAcknowledgement, verifyAcknowledgement } from './receipt.js';
import { nameOf } from './verify-checkpoint.js';

const leaves = Array.from({ length: 11 }, (_, at) => new TextEncoder().encode(`leaf ${at}`));
const leaf = leaves[6] ?? new Uint8Array();
let text: string;
beforeAll(async () => {
  const hashes = await treeOf(leaves).proof(6);
  text = formatProof({ index: 6, hashes, checkpoint: checkpointOf(leaves), extra: leaf });
});
const failure = (proof: string, of: Uint8Array | null = null) => verifyProof(proof, of, policy, nobleCrypto).failure;

describe('tlog-proof', () => {
  test('a proof holds for its entry, whether carried or handed in', () => {
    expect(verifyProof(text, null, policy, nobleCrypto)).toMatchObject({ failure: null, index: 6, leaf });
    expect(failure(text, leaf)).toBeNull();
    expect(failure(text.replace(/extra .*\n/, ''), leaf)).toBeNull();
    expect(formatProof(parseProof(text))).toBe(text);
  });

  test('a proof does not hold for another entry, nor without one', () => {
    const bare = text.replace(/extra .*\n/, '');
    expect(failure(bare, leaves[5])).toMatchObject({ class: 'inclusion', rule: 'root differs' });
    expect(failure(bare)).toMatchObject({ class: 'format', rule: 'leaf' });
    expect(failure(text, leaves[5])).toMatchObject({ class: 'format', rule: 'leaf' });
  });

  test('each flipped bit is refused', () => {
    const bytes = new TextEncoder().encode(text);
    bytes.forEach((_, at) => {
      const flipped = new TextDecoder().decode(bytes.map((byte, place) => (place === at ? byte ^ 1 : byte)));
      expect(failure(flipped)).not.toBeNull();
    });
  });

  test('a proof cut to any length is refused', () => {
    for (let length = 0; length < text.length; length++) expect(failure(text.slice(0, length))).not.toBeNull();
    expect(failure(`${text}\n`)).not.toBeNull();
  });

  const hashLine = `${'A'.repeat(43)}=\n`;
  test.each([
    ['another header', 'c2sp.org/tlog-proof@v2\nindex 0\n\nx'],
    ['no index', `${PROOF_HEADER}\n\nx`],
    ['an index with a leading zero', `${PROOF_HEADER}\nindex 06\n\nx`],
    ['an index beyond 2^53', `${PROOF_HEADER}\nindex 18446744073709551615\n\nx`],
    ['two extra lines', `${PROOF_HEADER}\nextra AAAA\nextra AAAA\nindex 1\n\nx`],
    ['extra that is not canonical', `${PROOF_HEADER}\nextra AB==\nindex 1\n\nx`],
    ['a short hash', `${PROOF_HEADER}\nindex 1\nAAAA\n\nx`],
    ['65 hashes', `${PROOF_HEADER}\nindex 1\n${hashLine.repeat(65)}\nx`],
    ['no checkpoint', `${PROOF_HEADER}\nindex 1\n${hashLine}`],
  ])('%s is refused', (_, proof) => expect(() => parseProof(proof)).toThrow(TypeError));
});

describe('acknowledgements', () => {
  const acknowledgement = {
    log: ORIGIN,
    leafHash: leafHash(nobleCrypto.hash, leaf),
    at: '2026-03-01T08:00:00.123Z',
    includedBy: '2026-03-01T08:01:00.123Z',
  };
  const receipt = acknowledge(acknowledgement, signers.receipt);

  test('an acknowledgement holds under the pinned receipt key', () => {
    expect(verifyAcknowledgement(receipt, policy, nobleCrypto)).toEqual({
      ...{ failure: null, key: nameOf(signers.receipt.key), acknowledgement },
    });
    expect(isAcknowledgement(receipt, ORIGIN)).toBe(true);
    expect(isAcknowledgement(text, ORIGIN)).toBe(false);
  });

  test('an acknowledgement does not hold under the key of the log, or with any bit flipped', () => {
    const other = acknowledge(acknowledgement, signers.log);
    expect(verifyAcknowledgement(other, policy, nobleCrypto).failure).toMatchObject({ class: 'receipt' });
    const bytes = new TextEncoder().encode(receipt);
    bytes.forEach((_, at) => {
      const flipped = new TextDecoder().decode(bytes.map((byte, place) => (place === at ? byte ^ 1 : byte)));
      expect(verifyAcknowledgement(flipped, policy, nobleCrypto).failure).not.toBeNull();
    });
  });

  test.each(['', 'x\n', `${ORIGIN}/receipt\nleaf AAAA\nat x\nincluded-by y\n`])('%p is no acknowledgement', (body) => {
    expect(() => parseAcknowledgement(body)).toThrow(TypeError);
  });
});
