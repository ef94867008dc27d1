import { randomBytes, randomUUID } from 'node:crypto';
import '../../api/modules.js';
import {
  choosePassword,
  createAccount,
  foundAccount,
  grantRole,
  issueCode,
  unitCommands,
} from '../../api/identity/index.js';
import { type Actor, SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import type { Command, Found } from '../../api/kernel/command.js';
import { connect, database, disconnect } from '../../api/kernel/database.js';
import { type Env, readEnv } from '../../api/kernel/env.js';
import { execute } from '../../api/kernel/execute.js';
import { migrate } from '../../api/kernel/migrate.js';
import { Overloaded } from '../../api/kernel/outage.js';
import { platformClock } from '../../api/kernel/platform-clock.js';
import { isRefusal } from '../../api/kernel/refusal.js';
import type { Row } from '../../api/kernel/row.js';
import type { Role } from '../../schema/common/roles.js';

/** A database of the platform for one measure. */
export interface Platform {
  readonly env: Env;
  /** The URI of the database; other programs get it as MONGODB_URI. */
  readonly uri: string;
  /** An actor who may maintain the catalogue, without an account. */
  readonly manager: Actor;
  /** Carries out a command; throws where it is refused. */
  act<R extends Found, I, F, P>(command: Command<R, I, F, P>, input: object, who?: Actor): Promise<Row>;
  /** Closes the connection, and deletes the database unless it is to be kept. */
  close(): Promise<void>;
}

/** An actor who may open units, without an account. */
export const ADMIN: Actor = {
  ...SYSTEM_ACTOR,
  ...{ id: 'bench.admin', ref: 'bench.admin', roles: ['SYSTEM_ADMIN'], audience: 'STAFF' },
};

/** A code that no unit has. */
export const unitCode = () => `U${randomBytes(8).toString('hex').toUpperCase()}`;

/** Connects to a new database, or to one with a given name, which is kept afterwards. */
export async function openPlatform(name: string | null = null): Promise<Platform> {
  const env = readEnv();
  const uri = new URL(env.mongodbUri ?? '');
  uri.pathname = `/${name ?? `bench_${randomBytes(4).toString('hex')}`}`;
  await connect(uri.toString());
  await migrate();
  const manager = {
    ...SYSTEM_ACTOR,
    id: 'bench',
    ref: 'bench',
    roles: ['CATEGORY_MANAGER'],
    audience: 'STAFF',
  } as const;
  return {
    env,
    uri: uri.toString(),
    manager,
    async act(command, input, who = manager) {
      const context = { actor: who, clock: platformClock, origin: env.origin, requestId: randomUUID() };
      const whole = { key: randomUUID(), ...input };
      const result = await insistently(() => execute(command, whole, context));
      if (isRefusal(result))
        throw new Error(`${command.move} was refused: ${result.key} ${JSON.stringify(result.issues)}`);
      return result;
    },
    async close() {
      if (name === null) await database().dropDatabase();
      await disconnect();
    },
  };
}

/** Repeats work for which the database was too busy, with the same key as a client would; the time counts. */
async function insistently<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Overloaded) || tries === 5) throw error;
    }
  }
}

/** A login and its password; it protects nothing. */
export const LOGIN = { login: 'bench.manager', password: 'an open secret of the measures' };

/** The people of a measure, with their accounts. */
export interface Staff {
  /** May maintain the catalogue; signs in as LOGIN. */
  readonly manager: Row;
  /** Opens accounts for people who may open units; answers their logins and passwords. */
  hireAdmins(count: number): Promise<(typeof LOGIN)[]>;
}

/** Opens the accounts of a system administrator and a category manager, by the same acts as for real ones. */
export async function hireStaff({ act }: Platform): Promise<Staff> {
  const found = (role: Role) =>
    act(
      foundAccount,
      {
        ...LOGIN,
        login: role.toLowerCase(),
        name: role,
        personnelNumber: role.replace('_', '-'),
        language: 'en',
        role,
      },
      SYSTEM_ACTOR,
    );
  const by = ({ _id }: Row, role: Role): Actor => {
    return { ...SYSTEM_ACTOR, id: _id, ref: _id, roles: [role], audience: 'STAFF' };
  };
  const systemAdmin = by(await found('SYSTEM_ADMIN'), 'SYSTEM_ADMIN');
  const securityAdmin = by(await found('SECURITY_ADMIN'), 'SECURITY_ADMIN');
  const unit = await act(unitCommands.createUnit, { code: 'PLANT', name: '总装厂' }, systemAdmin);
  const hire = async (login: string, personnelNumber: string, role: Role) => {
    const content = { login, name: '员工', personnelNumber, language: 'zh', unitId: unit._id };
    const opened = await act(createAccount, content, systemAdmin);
    const on = { accountId: opened._id };
    const { rev } = await act(issueCode, { ...on, rev: opened.rev, reason: 'new' }, securityAdmin);
    const choice = { ...on, rev, newPassword: LOGIN.password };
    const account = await act(choosePassword, choice, by(opened, 'NEWCOMER'));
    return act(grantRole, { ...on, rev: account.rev, role, reason: 'appointed' }, securityAdmin);
  };
  return {
    manager: await hire(LOGIN.login, 'M1', 'CATEGORY_MANAGER'),
    async hireAdmins(count) {
      const logins = Array.from({ length: count }, (_, n) => ({ ...LOGIN, login: `bench.admin.${n}` }));
      for (const [n, { login }] of logins.entries()) await hire(login, `A${n}`, 'SYSTEM_ADMIN');
      return logins;
    },
  };
}
