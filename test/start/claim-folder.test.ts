import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { claimFolder } from '../../start/claim-folder.mjs';
import { lookAfter } from '../../start/look-after.mjs';
import { isAlive, processBegan } from '../../start/process-began.mjs';
import { until } from '../kit/until.js';

let folder = '';
const children: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qingcai-claim-'));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const say = () => undefined;
const lock = () => join(folder, 'start.lock');
function sleeper() {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], { stdio: 'ignore' });
  children.push(child);
  const pid = child.pid ?? 0;
  return { pid, began: processBegan(pid) };
}

it('refuses a folder that another start works on, and takes it once that one is gone', async () => {
  const other = sleeper();
  writeFileSync(lock(), JSON.stringify(other));
  await expect(claimFolder(folder, say)).rejects.toThrow(`process ${other.pid}`);
  process.kill(other.pid, 'SIGKILL');
  await until(() => !isAlive(other));
  const claim = await claimFolder(folder, say);
  expect(claim.isOurs()).toBe(true);
  claim.release();
  expect(existsSync(lock())).toBe(false);
});

it('is not kept out by another process that has the number of a dead start', async () => {
  const stranger = sleeper();
  writeFileSync(lock(), JSON.stringify({ ...stranger, began: 'in another life' }));
  expect((await claimFolder(folder, say)).isOurs()).toBe(true);
  expect(isAlive(stranger)).toBe(true);
});

it('ends what a killed start left running, and nobody who has such a number by now', async () => {
  const [left, stranger] = [sleeper(), sleeper()];
  const programs = { api: left, jobs: { ...stranger, began: 'in another life' } };
  writeFileSync(join(folder, 'run.json'), JSON.stringify({ programs }));
  await claimFolder(folder, say);
  expect([isAlive(left), isAlive(stranger)]).toEqual([false, true]);
});

it('lets one of many have it', async () => {
  writeFileSync(lock(), 'torn');
  const module = new URL('../../start/claim-folder.mjs', import.meta.url).href;
  const code = `import(${JSON.stringify(module)}).then(({ claimFolder }) => claimFolder(process.argv[1], () => 0))
    .then(() => { console.log('mine'); setInterval(() => 0, 1000); }, () => console.log('refused'))`;
  const answers: string[] = [];
  for (let number = 0; number < 6; number++) {
    const child = spawn(process.execPath, ['-e', code, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    child.stdout?.setEncoding('utf8').once('data', (text: string) => void answers.push(text.trim()));
  }
  await until(() => answers.length === 6);
  expect(answers.filter((answer) => answer === 'mine')).toHaveLength(1);
});

it('is ours no more once it is removed or taken by another', async () => {
  const claim = await claimFolder(folder, say);
  writeFileSync(lock(), JSON.stringify({ pid: 1, began: 'another' }));
  expect(claim.isOurs()).toBe(false);
  claim.release();
  expect(readFileSync(lock(), 'utf8')).toContain('another');
  rmSync(folder, { recursive: true });
  expect(claim.isOurs()).toBe(false);
});

it('ends a start whose folder is removed under it', async () => {
  const claim = await claimFolder(folder, say);
  const nothing = { look: () => undefined, isRoomy: () => false };
  const { signal } = new AbortController();
  const ended = lookAfter({ folder, claim, room: nothing, records: nothing, logs: () => [], say, signal });
  rmSync(folder, { recursive: true });
  expect(await ended).toContain('was removed');
});

it('has its programs ended by what runs beside a start that is killed, also one that does not listen', async () => {
  const module = new URL('../../start/take-along.mjs', import.meta.url).href;
  const deaf = `process.on('SIGTERM', () => 0); setInterval(() => 0, 1000)`;
  const code = `import(${JSON.stringify(module)}).then(({ takeAlong }) => {
    const { spawn } = require('node:child_process');
    const along = takeAlong();
    const records = ['setInterval(() => 0, 1000)', ${JSON.stringify(deaf)}].map((code) =>
      along.add(spawn(process.execPath, ['-e', code], { detached: true, stdio: 'ignore' }).pid));
    setTimeout(() => console.log(JSON.stringify(records)), 300);
  })`;
  const start = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(start);
  const text = await new Promise<string>((resolve) => start.stdout?.once('data', (data) => resolve(String(data))));
  const records: { pid: number; began: string }[] = JSON.parse(text);
  expect(records.map(isAlive)).toEqual([true, true]);
  start.kill('SIGKILL');
  await until(() => !isAlive(records[0]), Boolean, 3_000);
  await until(() => !isAlive(records[1]), Boolean, 8_000);
});
