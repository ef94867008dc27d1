import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { nodeCrypto } from '../../../api/trail/crypto.js';
import { FAILURE_CODES, parsePolicy } from '../../../schema/trail/index.js';
import { itWithPython, secondVerdicts } from '../../kit/second-verifier.js';

const FOLDER = 'test/integrity/second-verifier/vectors';
const read = (name: string) => new Uint8Array(readFileSync(join(FOLDER, name)));

interface Case {
  readonly file: string;
  readonly what: 'bundle' | 'receipt';
  readonly headline: string;
  readonly class: keyof typeof FAILURE_CODES | null;
  readonly classes: readonly string[];
}

itWithPython('a second verifier, in Python and from the page alone, says of each vector what cases.json says', () => {
  const policy = parsePolicy(nodeCrypto.hash, read('policy.json'));
  const cases: readonly Case[] = JSON.parse(Buffer.from(read('cases.json')).toString('utf8'));
  for (const what of ['bundle', 'receipt'] as const) {
    const own = cases.filter((one) => one.what === what);
    expect(own.length).toBeGreaterThan(10);
    const said = secondVerdicts(
      own.map(({ file }) => read(file)),
      policy,
      what,
    );
    const published = own.map(({ headline, class: first, classes }) => {
      return { headline, class: first, classes, exit: first ? FAILURE_CODES[first] : 0 };
    });
    expect(own.map(({ file }, at) => [file, said[at]])).toMatchObject(own.map(({ file }, at) => [file, published[at]]));
  }
});
