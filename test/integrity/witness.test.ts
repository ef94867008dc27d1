import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { nodeCrypto } from '../../api/trail/crypto.js';
import { formatVkey, parseNote, parseVkey, verifyNote } from '../../schema/trail/index.js';
import { trustKey } from '../../witness/config.js';
import { logKey, openTestWitness, treeOfTest } from '../kit/witness.js';

// C2SP tlog-witness over real HTTP: every answer of add-checkpoint, and what a log tries that lies.
const ORIGIN = 'demo/witnessed';
const signer = logKey(ORIGIN);
const tree = treeOfTest(signer);
let witness: Awaited<ReturnType<typeof openTestWitness>>;
beforeEach(async () => {
  witness = await openTestWitness(signer);
});
afterEach(() => witness.end());

const grow = async (old: number, size: number) => witness.ask(await tree.request(old, size));
const refusals = () => {
  try {
    return readdirSync(join(witness.folder, 'refusals')).map((name) =>
      JSON.parse(readFileSync(join(witness.folder, 'refusals', name), 'utf8')),
    );
  } catch {
    return [];
  }
};

/** When the witness signed the checkpoint of a size; throws where its signature does not hold. */
function signedAt(size: number, line: string): number {
  const note = parseNote(tree.checkpoint(size) + line);
  const key = parseVkey(nodeCrypto.hash, witness.vkey);
  const { failure, signed } = verifyNote(note, [signer.key, key], nodeCrypto.verify);
  if (failure || signed.length !== 2) throw new Error(failure ?? 'not signed by both');
  return signed[1]?.seconds ?? 0;
}

describe('a request that is right', () => {
  it('is answered by a cosignature with the time', async () => {
    const first = await grow(0, 5);
    expect(first).toMatchObject({ status: 200, type: 'text/plain; charset=utf-8' });
    expect(Math.abs(signedAt(5, first.body) - Date.now() / 1_000)).toBeLessThan(10);
    const second = await grow(5, 300);
    expect(second.status).toBe(200);
    signedAt(300, second.body);
    expect(await witness.status()).toMatchObject({ origin: ORIGIN, cosigned: 300, vkey: witness.vkey });
  });

  it('is co-signed again without growth', async () => {
    await grow(0, 5);
    const again = await grow(5, 5);
    expect(again.status).toBe(200);
    signedAt(5, again.body);
  });
});

describe('a request that is not', () => {
  it('404: another log', async () => {
    const other = logKey('demo/other');
    expect((await witness.ask(await treeOfTest(other).request(0, 3))).status).toBe(404);
  });

  it('403: a key that is not trusted, though it bears the name', async () => {
    expect((await witness.ask(await tree.request(0, 3, logKey(ORIGIN)))).status).toBe(403);
  });

  it('409: another old size, with the size that was co-signed', async () => {
    await grow(0, 5);
    const answer = await grow(3, 9);
    expect(answer).toEqual({ status: 409, type: 'text/x.tlog.size', body: '5\n' });
    expect((await grow(0, 9)).body).toBe('5\n');
    expect(refusals()).toEqual([]);
  });

  it('422: a proof that does not hold', async () => {
    await grow(0, 5);
    const request = await tree.request(5, 9);
    const lines = request.split('\n');
    lines[1] = lines[2] ?? '';
    expect((await witness.ask(lines.join('\n'))).status).toBe(422);
    expect((await witness.ask(request.replace(/\n[A-Za-z0-9+/=]{44}\n/, '\n'))).status).toBe(422);
    expect((await grow(5, 9)).status).toBe(200);
  });

  it.each<[string, (good: string) => string]>([
    ['no old size', (good) => good.replace('old 0\n', '')],
    ['a leading zero', (good) => good.replace('old 0', 'old 00')],
    ['a size beyond 2^53', (good) => good.replace('old 0', 'old 9007199254740993')],
    ['a sign', (good) => good.replace('old 0', 'old -1')],
    ['no empty line', (good) => good.replace('\n\n', '\n')],
    ['a proof line that is no hash', (good) => good.replace('old 0\n', 'old 0\nAAAA\n')],
    ['64 proof lines', (good) => good.replace('old 0\n', `old 0\n${`${'A'.repeat(43)}=\n`.repeat(64)}`)],
    ['an old size above the new', (good) => good.replace('old 0', 'old 8')],
    ['no signature', (good) => good.slice(0, good.indexOf('\n—') + 1)],
    ['nothing', () => ''],
    ['bytes that are no text', () => '\u0000\ufffd'],
  ])('400: %s', async (_, change) => {
    expect((await witness.ask(change(await tree.request(0, 5)))).status).toBe(400);
    expect(await witness.status()).toMatchObject({ cosigned: 0 });
  });

  it('413: a body beyond the cap; 404 and 405 elsewhere', async () => {
    expect((await witness.ask('x'.repeat(1_000_000))).status).toBe(413);
    expect((await witness.ask('', '/other')).status).toBe(404);
    expect((await witness.ask('', '/add-checkpoint', 'GET')).status).toBe(405);
  });
});

describe('a log that lies', () => {
  it('two heads of one size: refused, and both notes are kept', async () => {
    await grow(0, 5);
    const fork = treeOfTest(signer, 'forged', 3);
    expect(await witness.ask(await fork.request(5, 5))).toMatchObject({ status: 409, body: '5\n' });
    const [evidence] = refusals();
    expect(evidence.before).toBe(tree.checkpoint(5));
    expect(evidence.after).toContain(fork.checkpoint(5));
    expect(verifyNote(parseNote(evidence.before), [signer.key], nodeCrypto.verify).failure).toBeNull();
    expect((await witness.ask(await fork.request(0, 5))).status).toBe(409);
    expect((await grow(5, 6)).status).toBe(200);
  });

  it('a rewritten past: refused as not grown from what was co-signed, and kept', async () => {
    await grow(0, 5);
    const fork = treeOfTest(signer, 'forged', 2);
    expect(await witness.ask(await fork.request(5, 9))).toMatchObject({ status: 422 });
    expect(refusals()).toHaveLength(1);
    expect(refusals()[0].why).toContain('not grown from size 5');
  });

  it('a shorter log from a backup: told the size that was co-signed', async () => {
    await grow(0, 9);
    expect(await grow(5, 5)).toMatchObject({ status: 409, body: '9\n' });
    expect(await grow(0, 7)).toMatchObject({ status: 409, body: '9\n' });
    expect((await grow(9, 7)).status).toBe(400);
  });

  it('remembers over a restart', async () => {
    await grow(0, 9);
    await witness.stop();
    await witness.again();
    expect(await witness.status()).toMatchObject({ cosigned: 9, vkey: witness.vkey });
    expect((await grow(0, 3)).body).toBe('9\n');
    expect((await grow(9, 12)).status).toBe(200);
  });

  it('of many requests against one old size co-signs one', async () => {
    await grow(0, 5);
    const answers = await Promise.all([6, 7, 8, 9, 10].map((size) => grow(5, size)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(4);
  });
});

it('trusts a new key of the log once its holder says so, and none of another log', async () => {
  await grow(0, 5);
  const next = logKey(ORIGIN);
  expect((await witness.ask(await tree.request(5, 6, next))).status).toBe(403);
  expect(trustKey(witness.folder, formatVkey(next.key))).toBe(true);
  expect(trustKey(witness.folder, formatVkey(next.key))).toBe(false);
  expect((await witness.ask(await tree.request(5, 6, next))).status).toBe(200);
  expect(() => trustKey(witness.folder, formatVkey(logKey('demo/other').key))).toThrow('this witness is for');
});
