import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAccount, createUnit, foundAccount, grantRole } from '../api/identity/index.js';
import { SYSTEM_ACTOR } from '../api/kernel/actor.js';
import { systemClock } from '../api/kernel/clock.js';
import type { Command } from '../api/kernel/command.js';
import { connect, disconnect } from '../api/kernel/database.js';
import { readEnv } from '../api/kernel/env.js';
import { execute } from '../api/kernel/execute.js';
import { migrate } from '../api/kernel/migrate.js';
import { rowsById } from '../api/kernel/reads.js';
import { isRefusal } from '../api/kernel/refusal.js';
import type { Row } from '../api/kernel/row.js';
import { PEOPLE } from './demo/people.js';
import { UNITS } from './demo/units.js';

// Loads the demonstration enterprise by commands, as its people would. Its keys are fixed, so that a load that was broken
// off goes on where it stood: what is done already answers with its first result.

/** Everybody's password in the demonstration. It protects nothing: whoever starts the platform is told it. */
const PASSWORD = 'qingcai-demo-2026';

const env = readEnv();
if (!env.mongodbUri) throw new Error('MONGODB_URI is not set; npm start sets it');
if (!env.origin.startsWith('demo/'))
  throw new Error('The demonstration is loaded only where the log is one: its origin starts with demo/');
await connect(env.mongodbUri);
await migrate();

async function act<R extends Row | null, I, F, P>(
  command: Command<R, I, F, P>,
  key: string,
  input: object,
  actorId: string | null,
): Promise<Row> {
  const account = actorId === null ? null : (await rowsById('Account', SYSTEM_ACTOR, [actorId]))[0];
  const person = account && {
    ...SYSTEM_ACTOR,
    id: account._id,
    ref: account.ref,
    roles: account.roles,
    audience: account.audience,
  };
  const ctx = { actor: person ?? SYSTEM_ACTOR, clock: systemClock, origin: env.origin, requestId: randomUUID() };
  const result = await execute(command, { key: `demo:${key}`, ...input }, ctx);
  if (isRefusal(result)) throw new Error(`${key}: ${result.key} at ${result.path.join('.')}`);
  return result;
}

const administrators = new Map<string, string>();
for (const { login, name, roles } of PEOPLE) {
  const role = roles[0];
  if (role !== 'SYSTEM_ADMIN' && role !== 'SECURITY_ADMIN') continue;
  if (administrators.has(role)) continue;
  const row = await act(foundAccount, `found:${role}`, { login, name, language: 'zh', password: PASSWORD, role }, null);
  administrators.set(role, row._id);
}
const systemAdmin = administrators.get('SYSTEM_ADMIN') ?? '';
const securityAdmin = administrators.get('SECURITY_ADMIN') ?? '';

const units = new Map<string, string>();
for (const { code, name, nameEn, parent } of UNITS) {
  const parentId = parent === null ? null : (units.get(parent) ?? null);
  units.set(code, (await act(createUnit, `unit:${code}`, { code, name, nameEn, parentId }, systemAdmin))._id);
}
console.log(`${units.size} units`);

for (const { login, name, unit, roles, post } of PEOPLE) {
  const role = roles[0];
  if (!role || (administrators.has(role) && (role === 'SYSTEM_ADMIN' || role === 'SECURITY_ADMIN'))) continue;
  const input = { login, name, language: 'zh', unitId: units.get(unit), password: PASSWORD };
  const row = await act(createAccount, `account:${login}`, input, systemAdmin);
  if (row.rev > 1) continue;
  await act(grantRole, `role:${login}`, { rev: row.rev, accountId: row._id, role, reason: post }, securityAdmin);
}
console.log(`${PEOPLE.length} people`);

const accounts = PEOPLE.map(({ login, name, roles }) => ({
  role: roles[0],
  login,
  password: PASSWORD,
  name,
  endpoint: '/graphql',
}));
writeFileSync(join(env.dataFolder, 'demo-accounts.json'), `${JSON.stringify(accounts, null, 2)}\n`);
await disconnect();
