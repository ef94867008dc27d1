import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { runCli } from '../kit/cli.js';

const folder = mkdtempSync(join(tmpdir(), 'qingcai-user-'));
const uri = new URL(process.env.QINGCAI_TEST_MONGODB_URI ?? '');
uri.pathname = `/qc_test_${randomBytes(6).toString('hex')}`;
const env = { QINGCAI_DATA: folder, MONGODB_URI: uri.toString() };

afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the built command with a text on its standard input. */
const qingcai = (args: readonly string[], input: string) => runCli('dist/cli/main.js', args, { env, input });

const add = (login: string, role: string, password: string) =>
  qingcai(
    ['user', 'add', login, '--name', 'N.N.', '--personnel-number', `N-${login}`, '--role', role, '--language', 'en'],
    `${password}\n`,
  );

describe('the first accounts of an installation', () => {
  it('are opened once for each of the two administrators, and for nobody else', async () => {
    expect(await add('root', 'SYSTEM_ADMIN', 'long enough a password')).toMatchObject({ code: 0 });
    const second = await add('other', 'SYSTEM_ADMIN', 'long enough a password');
    expect(second.code).toBe(1);
    expect(second.text).toContain('role: ');
    const weak = await add('guard', 'SECURITY_ADMIN', 'short');
    expect(weak.code).toBe(1);
    expect(weak.text).toContain('password: ');
    expect(await add('buyer', 'BUYER', 'long enough a password')).toMatchObject({ code: 1 });
    expect(await add('guard', 'SECURITY_ADMIN', 'long enough a password')).toMatchObject({ code: 0 });
  });

  it('need names', async () => {
    expect(await qingcai(['user', 'add', 'x'], '')).toMatchObject({ code: 2 });
  });
});
