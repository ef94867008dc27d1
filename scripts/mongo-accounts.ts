import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Db, MongoServerError } from 'mongodb';
import { z } from 'zod';
import { PROJECT_ROOT } from '../api/kernel/env.js';
import { TRAIL_VALIDATORS } from '../api/trail/validators.js';
import { type AccountRoles, rolesOf } from './mongo-roles.js';

/** Passwords by account. */
export type Passwords = Readonly<Record<keyof AccountRoles, string>>;

const NAMESPACE_EXISTS = 48;

/**
 * Creates the accounts of a database, each with its rights and password, and has the database validate what is written to the trail's
 * collections. May be repeated, which brings both up to date. Needs an account with all rights.
 */
export async function makeAccounts(db: Db, passwords: Passwords): Promise<void> {
  const operational = z
    .array(z.string())
    .parse(JSON.parse(readFileSync(join(PROJECT_ROOT, 'schema/kernel/operational.json'), 'utf8')));
  const roles = rolesOf(db.databaseName, operational);
  await putAccount(db, 'qingcai_api', passwords.api, roles.api);
  await putAccount(db, 'qingcai_sequencer', passwords.sequencer, roles.sequencer);
  await putAccount(db, 'qingcai_signer', passwords.signer, roles.signer);
  await putAccount(db, 'qingcai_eraser', passwords.eraser, roles.eraser);
  for (const [name, validator] of Object.entries(TRAIL_VALIDATORS)) {
    await db.createCollection(name, { validator }).catch(ignoreExisting);
    await db.command({ collMod: name, validator });
  }
}

async function putAccount(db: Db, name: string, pwd: string, privileges: readonly object[]): Promise<void> {
  const { roles } = await db.command({ rolesInfo: name });
  await db.command({ [roles.length > 0 ? 'updateRole' : 'createRole']: name, privileges, roles: [] });
  const { users } = await db.command({ usersInfo: name });
  await db.command({ [users.length > 0 ? 'updateUser' : 'createUser']: name, pwd, roles: [name] });
}

function ignoreExisting(error: unknown): void {
  if (!(error instanceof MongoServerError) || error.code !== NAMESPACE_EXISTS) throw error;
}
