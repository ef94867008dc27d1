import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { nodeCrypto } from '../../../api/trail/crypto.js';
import { FAILURE_CODES, parsePolicy } from '../../../schema/trail/index.js';
import { verifyZip } from '../../../schema/trail/verify-zip.js';
import { itWithPython, secondVerdicts, shortVerdict } from '../../kit/second-verifier.js';

const FOLDER = 'test/integrity/second-verifier/vectors';
const read = (name: string) => new Uint8Array(readFileSync(join(FOLDER, name)));

interface Case {
  readonly file: string;
  readonly headline: string;
  readonly class: keyof typeof FAILURE_CODES | null;
  readonly classes: readonly string[];
}

itWithPython('a second verifier, in Python and from the page alone, says of each vector what ours says', () => {
  const policy = parsePolicy(nodeCrypto.hash, read('policy.json'));
  const cases: readonly Case[] = JSON.parse(Buffer.from(read('cases.json')).toString('utf8'));
  const said = secondVerdicts(
    cases.map(({ file }) => read(file)),
    policy,
  );
  expect(said).toHaveLength(cases.length);
  cases.forEach(({ file, headline, class: first, classes }, at) => {
    const published = { headline, class: first, classes, exit: first ? FAILURE_CODES[first] : 0 };
    expect([file, said[at]]).toEqual([file, published]);
    expect([file, said[at]]).toEqual([file, shortVerdict(verifyZip(read(file), policy, nodeCrypto))]);
  });
});
