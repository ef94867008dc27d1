import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { formatVkey } from '../../schema/trail/index.js';
import { openSecret } from '../kernel/secrets.js';
import { newSecretKey, nodeSigner } from './crypto.js';
import { openReceiptKey, openTrailKeys } from './keys.js';
import { writePolicyFile } from './policy-file.js';
import { prepareTrail } from './prepare-trail.js';
import { openLogKey, SIGNER_FILE } from './signer-folder.js';
import { readMemory } from './signer-memory.js';

const origin = 'demo/prepared';
const witness = {
  key: nodeSigner(`${origin}/witness/discipline`, newSecretKey(), 'cosignature/v1').key,
  group: 'discipline',
};
let dataFolder: string;
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'qingcai-prepare-'));
});
afterEach(() => rmSync(dataFolder, { recursive: true }));

const places = () => ({
  ...{ origin, dataFolder, folder: join(dataFolder, 'signer'), policyFile: join(dataFolder, 'policy.json') },
});
const policyText = () => readFileSync(join(dataFolder, 'policy.json'), 'utf8');

test('a new folder gets its keys and a policy that requires its witness; a second run changes nothing', () => {
  const policy = prepareTrail({ ...places(), witness });
  expect(policy).toMatchObject({
    origin,
    quorum: 1,
    witnesses: [{ vkey: formatVkey(witness.key), group: 'discipline' }],
  });
  const before = policyText();
  expect(prepareTrail({ ...places(), witness })).toEqual(policy);
  expect(policyText()).toBe(before);
  expect(openTrailKeys(dataFolder, origin).policy().policy.quorum).toBe(1);
  expect(existsSync(join(dataFolder, 'keys/log.key'))).toBe(false);
});

test('an older folder keeps its keys and what was signed, and gets its witness', () => {
  const old = nodeSigner(origin, openSecret(dataFolder, 'log.key'), 'ed25519');
  writeFileSync(join(dataFolder, 'signed.json'), JSON.stringify({ origin, size: 0, edge: [] }));
  writePolicyFile(join(dataFolder, 'policy.json'), {
    ...{ origin, witnesses: [], quorum: 0, receiptKeys: [formatVkey(openReceiptKey(dataFolder, origin).key)] },
    logKeys: [{ vkey: formatVkey(old.key), fromSize: 0 }],
  });
  const policy = prepareTrail({ ...places(), witness });
  expect(policy.logKeys).toEqual([{ vkey: formatVkey(old.key), fromSize: 0 }]);
  expect(policy.quorum).toBe(1);
  expect(openLogKey(places()).key).toEqual(old.key);
  expect(readMemory(join(dataFolder, 'signer', SIGNER_FILE.memory), origin)).toEqual({
    size: 0,
    edge: [],
    rotate: null,
  });
  for (const gone of ['keys/log.key', 'signed.json']) expect(existsSync(join(dataFolder, gone))).toBe(false);
});

test('what an operator has written stays', () => {
  const policy = prepareTrail({ ...places(), witness });
  const audit = nodeSigner(`${origin}/witness/internal-audit`, newSecretKey(), 'cosignature/v1').key;
  const witnesses = [...policy.witnesses, { vkey: formatVkey(audit), group: 'internal-audit' }];
  writePolicyFile(join(dataFolder, 'policy.json'), { ...policy, witnesses, quorum: 2 });
  expect(prepareTrail({ ...places(), witness })).toMatchObject({ witnesses, quorum: 2 });
});

test('no second log is begun under the name of an existing one', () => {
  prepareTrail({ ...places(), witness });
  rmSync(join(dataFolder, 'signer', SIGNER_FILE.key));
  expect(() => prepareTrail({ ...places(), witness })).toThrow('is not there');
  expect(existsSync(join(dataFolder, 'signer', SIGNER_FILE.key))).toBe(false);
  expect(() => prepareTrail({ ...places(), origin: 'demo/other', witness })).toThrow('of the log demo/prepared');
  mkdirSync(join(dataFolder, 'empty'));
  expect(() => openTrailKeys(join(dataFolder, 'empty'), origin)).toThrow('npm start makes it');
});
