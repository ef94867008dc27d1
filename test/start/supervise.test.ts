import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it } from '@jest/globals';
import { logFile, shortenLog } from '../../start/log-file.mjs';
import { restartPause } from '../../start/restart-pause.mjs';
import { supervise } from '../../start/supervise.mjs';
import { until } from '../kit/until.js';

const folder = mkdtempSync(join(tmpdir(), 'qingcai-supervise-'));
const running: { stop(graceMs: number): Promise<void> }[] = [];
afterEach(async () => {
  for (const program of running.splice(0)) await program.stop(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const told: string[] = [];
/** A program of a few words of JavaScript. */
function start(code: string, more: Partial<Parameters<typeof supervise>[0]> = {}) {
  const program = supervise({
    ...{ name: 'Tried', program: process.execPath, args: ['-e', code], log: join(folder, 'tried.log') },
    say: (line) => void told.push(line),
    ...more,
  });
  running.push(program);
  return program;
}
const FAILS = 'console.log("no such setting"); process.exit(3)';

it('waits a quarter of a second before the first restart, then twice as long each time, half a minute at most', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1_000].map(restartPause)).toEqual([
    ...[250, 500, 1_000, 2_000, 4_000, 8_000, 16_000],
    ...[30_000, 30_000, 30_000, 30_000],
  ]);
});

it('starts a program again for ever once the platform has been ready, and says how often and why', async () => {
  const states: string[] = [];
  const onChange = ({
    state,
    restarts,
    reason,
    nextAt,
  }: {
    state: string;
    restarts: number;
    reason: string | null;
    nextAt: string | null;
  }) => void states.push(`${state} ${restarts} ${reason} ${nextAt === null ? '' : 'later'}`.trim());
  const program = start(FAILS, { mayGiveUp: () => false, onChange });
  await until(() => program.state().restarts === 3);
  expect(states.slice(0, 4)).toEqual([
    'running 0 null',
    'waiting 0 exit code 3 later',
    'running 1 exit code 3',
    'waiting 1 exit code 3 later',
  ]);
  expect(told).toContain('Tried ended (exit code 3); starting it again in 0.5 s …');
});

it('gives a program up that never came up, with the end of its log', async () => {
  expect(await start(FAILS).failed).toMatch(/^Tried ended twice within 30 s \(exit code 3\).*no such setting/s);
  expect(await start('', { program: join(folder, 'nowhere') }).failed).toMatch(/ENOENT/);
});

it('does not start a program in vain, and at once when it can live again', async () => {
  let obstacle: string | null = 'its disk is full';
  const program = start('process.exit(1)', { mayGiveUp: () => false, mayStart: () => obstacle });
  await until(() => program.state().reason === 'exit code 1; its disk is full');
  await pause(800);
  expect(program.state()).toMatchObject({ state: 'waiting', restarts: 0, nextAt: null });
  obstacle = null;
  const began = performance.now();
  await until(() => program.state().restarts > 0);
  expect(performance.now() - began).toBeLessThan(600);
});

it('starts nothing any more when the start itself ends', async () => {
  const ending = new AbortController();
  const program = start('setInterval(() => 0, 1000)', { mayGiveUp: () => false, signal: ending.signal });
  ending.abort();
  process.kill(program.pid() ?? 0, 'SIGKILL');
  await until(() => program.pid() === null);
  await pause(400);
  expect(program.pid()).toBeNull();
});

it('shortens a long log while a program writes to it', () => {
  const file = logFile(join(folder, 'long.log'));
  writeFileSync(file, 'x'.repeat(20_000_001));
  shortenLog(file);
  expect(readFileSync(file, 'utf8')).toBe('');
  expect(readFileSync(`${file}.1`).length).toBe(20_000_001);
});
