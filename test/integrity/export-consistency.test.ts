import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { openCli } from '../kit/cli.js';
import { startWitnessedApp, type WitnessedApp } from '../kit/witnessed-app.js';

jest.setTimeout(300_000);

let app: WitnessedApp;
let cli: Awaited<ReturnType<typeof openCli>>;

beforeAll(async () => {
  app = await startWitnessedApp();
  cli = await openCli();
}, 240_000);
afterAll(async () => {
  cli.end();
  await app.stop();
});

it('export consistency writes what verify consistency accepts, also while the newest checkpoint waits for its witness', async () => {
  const policy = cli.file('policy.json', app.policyText());
  const admin = await app.as('SYSTEM_ADMIN');
  const size = await app.witnessAll();
  const old = cli.file('old.txt', await app.checkpoint());
  await admin.act('createUnit', { code: 'GROWN', name: 'The log has grown' });
  const grown = await app.witnessAll();

  // A checkpoint that only the log has signed is the newest now.
  await app.witness.stop();
  await admin.act('createUnit', { code: 'WAITS', name: 'Not co-signed yet' });
  await app.settle();
  const run = await cli.runOn(app, 'export', 'consistency', String(size), '--folder', dirname(old));
  expect(run.text.split('\n')).toEqual([
    cli.path(`checkpoint-${grown}.txt`),
    cli.path(`consistency-${size}-${grown}.txt`),
  ]);
  const verdict = await cli.run('verify', 'consistency', old, ...run.text.split('\n'), '--policy', policy);
  expect(verdict).toMatchObject({ code: 0, text: expect.stringContaining(`of size ${grown}`) });

  const early = await cli.runOn(app, 'export', 'consistency', String(grown + 1), '--folder', dirname(old));
  expect(early.code).toBe(1);
  expect(early.text).toContain(`No checkpoint of size ${grown + 1} or later`);
});
