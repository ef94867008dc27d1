import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import { nodeCrypto } from '../../../api/trail/crypto.js';
import { FAILURE_CODES, parsePolicy } from '../../../schema/trail/index.js';
import { verifyZip } from '../../../schema/trail/verify-zip.js';
import { makeVectors } from '../../../scripts/trail-vectors.js';

const FOLDER = 'test/integrity/second-verifier/vectors';
const read = (name: string) => new Uint8Array(readFileSync(join(FOLDER, name)));
let made: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  made = await makeVectors();
});

it('the published vectors are those that are made today: npx tsx scripts/write-trail-vectors.ts', () => {
  expect(readdirSync(FOLDER).sort()).toEqual([...made.keys()].sort());
  for (const [name, bytes] of made) expect([name, Buffer.compare(read(name), bytes)]).toEqual([name, 0]);
});

it('each published bundle gets the headline and the class that cases.json says', () => {
  const policy = parsePolicy(nodeCrypto.hash, read('policy.json'));
  const cases = JSON.parse(Buffer.from(read('cases.json')).toString('utf8'));
  expect(cases.length).toBeGreaterThan(30);
  for (const { file, headline, class: of, classes } of cases) {
    const verdict = verifyZip(read(file), policy, nodeCrypto);
    const found = [...new Set(verdict.failures.map((failure) => failure.class))].sort();
    expect([file, verdict.headline.key, verdict.failures[0]?.class ?? null, found]).toEqual([
      file,
      headline,
      of,
      classes,
    ]);
    expect(of === null || of in FAILURE_CODES).toBe(true);
  }
});
