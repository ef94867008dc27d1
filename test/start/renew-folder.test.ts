import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { FORM, renewFolder } from '../../start/renew-folder.mjs';

let folder = '';
const said: string[] = [];
const say = (line: string) => void said.push(line);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qingcai-form-'));
  said.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function laid(origin: string): void {
  mkdirSync(join(folder, 'mongo'));
  writeFileSync(join(folder, 'mongo', 'rows'), 'of then');
  writeFileSync(join(folder, 'start.lock'), '{}');
  writeFileSync(join(folder, 'policy.json'), JSON.stringify({ origin }));
}

it('marks a new folder, and leaves alone what this version has made', () => {
  renewFolder(folder, {}, say);
  expect(JSON.parse(readFileSync(join(folder, 'form.json'), 'utf8'))).toEqual({ form: FORM });
  laid('demo/qingcai');
  renewFolder(folder, {}, say);
  expect(readdirSync(folder).sort()).toEqual(['form.json', 'mongo', 'policy.json', 'start.lock']);
  expect(said).toEqual([]);
});

it('puts the demonstration of another version aside, says where, and begins anew', () => {
  laid('demo/qingcai');
  writeFileSync(join(folder, 'form.json'), JSON.stringify({ form: FORM - 1 }));
  renewFolder(folder, {}, say);
  const [older = '', ...rest] = readdirSync(folder)
    .sort()
    .reverse()
    .filter((name) => name.startsWith('older-'));
  expect(rest).toEqual([]);
  expect(readFileSync(join(folder, older, 'mongo', 'rows'), 'utf8')).toBe('of then');
  expect(readdirSync(folder).sort()).toEqual(['form.json', older, 'start.lock']);
  expect(said.join()).toContain(older);
  renewFolder(folder, {}, say);
  expect(said).toHaveLength(1);
});

it('goes on where it was broken off, and takes no unreadable policy for a new folder', () => {
  laid('demo/qingcai');
  mkdirSync(join(folder, 'older-then'));
  rmSync(join(folder, 'mongo'), { recursive: true });
  renewFolder(folder, {}, say);
  expect(readdirSync(folder)).not.toContain('policy.json');
  writeFileSync(join(folder, 'policy.json'), '{');
  writeFileSync(join(folder, 'form.json'), '{}');
  expect(() => renewFolder(folder, {}, say)).toThrow(/cannot be read/);
});

it('touches nothing of an installation, and no database of one’s own', () => {
  laid('qingcai/log');
  expect(() => renewFolder(folder, {}, say)).toThrow(/another version/);
  writeFileSync(join(folder, 'policy.json'), JSON.stringify({ origin: 'demo/qingcai' }));
  expect(() => renewFolder(folder, { MONGODB_URI: 'mongodb://db' }, say)).toThrow(/MONGODB_URI/);
  expect(readdirSync(folder).sort()).toEqual(['mongo', 'policy.json', 'start.lock']);
});
