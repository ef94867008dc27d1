import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { openLog } from './open-log.js';

it('the log has a line for each message', () => {
  const folder = mkdtempSync(join(tmpdir(), 'qingcai-log-'));
  const fd = openSync(join(folder, 'log'), 'a');
  openLog('api', 'info', fd).info({ port: 4000 }, 'ready');
  expect(JSON.parse(readFileSync(join(folder, 'log'), 'utf8'))).toMatchObject({
    name: 'api',
    port: 4000,
    msg: 'ready',
  });
  closeSync(fd);
  rmSync(folder, { recursive: true });
});

// The system's device that is always full.
(existsSync('/dev/full') ? it : it.skip)('ends no process where the disk is full', () => {
  const fd = openSync('/dev/full', 'w');
  const log = openLog('api', 'info', fd);
  for (let line = 0; line < 100; line++) log.error({ err: new Error('x'.repeat(20_000)) }, 'fault');
  closeSync(fd);
});
