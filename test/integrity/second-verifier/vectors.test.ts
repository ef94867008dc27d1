import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import { nodeCrypto } from '../../../api/trail/crypto.js';
import { FAILURE_CODES, parsePolicy } from '../../../schema/trail/index.js';
import { verifyPackage } from '../../../schema/trail/receipt-package.js';
import { unzipBundle } from '../../../schema/trail/unzip-bundle.js';
import { verifyZip } from '../../../schema/trail/verify-zip.js';
import { shortPackageVerdict, shortVerdict } from '../../kit/second-verifier.js';
import { makeVectors } from '../../kit/trail-vectors.js';

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
  const codes = new Map<string, number>(Object.entries(FAILURE_CODES));
  const cases = JSON.parse(Buffer.from(read('cases.json')).toString('utf8'));
  expect(cases.length).toBeGreaterThan(30);
  for (const { file, what, headline, class: of, classes } of cases) {
    const exit = of === null ? 0 : codes.get(of);
    const said =
      what === 'receipt'
        ? shortPackageVerdict(verifyPackage(unzipBundle(read(file)), policy, nodeCrypto))
        : shortVerdict(verifyZip(read(file), policy, nodeCrypto));
    expect([file, said]).toMatchObject([file, { headline, class: of, classes, exit }]);
  }
});
