import { describe, expect, test } from '@jest/globals';
import { ORIGIN, policy, signers } from '../../test/kit/example-log.js';
import { saying } from '../../test/kit/saying.js';
import { cosign } from './cosignature.js';
import { nobleCrypto, nobleSigner } from './noble.js';
import { parseNote, signNote } from './note.js';
import { parseStatement, type Statement, stateCensus } from './statement.js';
import { verifyStatements } from './verify-statements.js';

const { hash } = nobleCrypto;
const statement: Statement = {
  origin: ORIGIN,
  size: 12,
  threads: 4,
  root: hash(Uint8Array.of(1)),
  index: 14,
  leafHash: hash(Uint8Array.of(2)),
};
const { origin: _, ...census } = statement;
const verify = (...texts: string[]) => verifyStatements(texts, census, policy, nobleCrypto);
const said = stateCensus(statement, hash, signers.witness);

test('a statement is a note of seven lines and one signature', () => {
  expect(said.split('\n').slice(0, 9)).toEqual([
    ORIGIN,
    'census/v1',
    '12',
    '4',
    'S/USLzRFVMU73i67jNK349FgCtYxw4Wl18ziPHeFRZo=',
    '14',
    expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/),
    '',
    expect.stringMatching(/^— discipline\.example\+census [A-Za-z0-9+/=]+$/),
  ]);
  expect(parseStatement(said).statement).toEqual(statement);
  expect(verify(said)).toEqual({ groups: ['discipline'], faults: [] });
});

test('several statements of one group stand for one group', () => {
  expect(verify(said, said).groups).toEqual(['discipline']);
});

describe('what does not stand for a census', () => {
  test.each<[string, Partial<Statement>]>([
    ['of another log', { origin: 'demo/other' }],
    ['of another size', { size: 13 }],
    ['of another number of threads', { threads: 5 }],
    ['of another root', { root: hash(Uint8Array.of(3)) }],
    ['of another index', { index: 15 }],
    ['of another entry', { leafHash: hash(Uint8Array.of(3)) }],
  ])('a statement %s', (_name, change) => {
    expect(verify(stateCensus({ ...statement, ...change }, hash, signers.witness))).toMatchObject({ groups: [] });
  });

  test('a stranger’s statement counts for nothing, even under the witness’s name', () => {
    const stranger = nobleSigner(signers.witness.key.name, new Uint8Array(32).fill(9), 'cosignature/v1');
    expect(verify(stateCensus(statement, hash, stranger))).toMatchObject({
      groups: [],
      faults: [{ detail: { key: 'why/no signature of a known key' } }],
    });
    const forged = stateCensus(statement, hash, { key: signers.witness.key, sign: stranger.sign });
    expect(verify(forged)).toMatchObject({
      groups: [],
      faults: [{ detail: { key: 'why/signature does not verify' } }],
    });
  });

  test('a cosignature or a plain note over the same text is no statement', () => {
    const body = said.slice(0, said.indexOf('\n\n') + 1);
    for (const other of [`${body}\n${cosign(body, 1_772_352_600, signers.witness)}`, signNote(body, signers.log)])
      expect(verify(other).groups).toEqual([]);
  });

  test('a statement with a line too many, a leading zero, no threads or two signatures is refused', () => {
    const line = said.slice(said.indexOf('\n\n') + 2);
    for (const other of [
      said.replace('\n12\n', '\n012\n'),
      said.replace('\n4\n', '\n0\n'),
      said.replace('census/v1', 'census/v2'),
      said.replace('\n14\n', '\n14\nmore\n'),
      said + line,
      said.slice(0, -1),
      '',
    ])
      expect(verify(other).groups).toEqual([]);
  });
});

test('no reader of checkpoints accepts a statement’s signature line', () => {
  expect(() => parseNote(said)).toThrow(saying('note/line'));
});
