import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  choosePassword,
  createAccount,
  foundAccount,
  grantRole,
  issueCode,
  openTokenSecrets,
  unitCommands,
} from '../../api/identity/index.js';
import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import { manualClock } from '../../api/kernel/clock.js';
import { connect, database, disconnect } from '../../api/kernel/database.js';
import { execute } from '../../api/kernel/execute.js';
import { migrate } from '../../api/kernel/migrate.js';
import { isRefusal } from '../../api/kernel/refusal.js';
import type { Row } from '../../api/kernel/row.js';
import { liveModule, watchChanges } from '../../api/live/index.js';
import { linkOfMail, mails } from '../../api/mails/index.js';
import { MODULES } from '../../api/modules.js';
import { makeApp } from '../../api/server/app.js';
import { MOST_COST } from '../../api/server/query-cost.js';
import { buildSchemas } from '../../api/server/schemas.js';
import { openTrailKeys, prepareTrail, sequenceOnce, setTrailKeys, signCheckpoint } from '../../api/trail/index.js';
import type { Role } from '../../schema/common/roles.js';

/** The answer of an endpoint. */
export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of what it asked for
  readonly data: any;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly string[];
    readonly extensions: { readonly code: string };
  }[];
}

/** Somebody who asks an endpoint. */
export interface Person {
  readonly accountId: string;
  /** The access token; null for a visitor. */
  readonly token: string | null;
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** Takes a move: answers the result, subject or Refused, with these fields of the subject. */
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of what it asked for
  act(move: string, input: Record<string, unknown>, fields?: string): Promise<any>;
}

/** A person's name and language, where a test cares about them. */
export interface Shown {
  readonly name?: string;
  readonly language?: 'zh' | 'en';
  /** Whose account it is; a new person's by default. */
  readonly personnelNumber?: string;
  /** The person's unit; the one that most people share by default. */
  readonly unitId?: string;
}

let people = 0;
/** A personnel number that nobody has. */
export const personnelNumber = (): string => `T${String(++people).padStart(5, '0')}`;

/** A password for everybody in a test; it protects nothing. */
export const PASSWORD = 'an open secret of the tests';
const USE_LINK = `mutation($token: String!) { useConfirmationLink(token: $token) { ... on ConfirmedAddress { login }
  ... on Refused { key } } }`;
const FOUNDER = { language: 'en', password: PASSWORD } as const;

/**
 * Starts the platform for one test file: its own database, keys and clock, over real HTTP on the loopback interface. `live` adds live
 * updates, `production` has it answer as in production, `at` uses an existing database.
 */
export async function startApp({
  tampered = false,
  live = false,
  production = false,
  at = null as string | null,
} = {}) {
  const uri = new URL(process.env.QINGCAI_TEST_MONGODB_URI ?? process.env.MONGODB_URI ?? '');
  uri.pathname = `/qc_${tampered ? 'tamper' : 'test'}_${randomBytes(6).toString('hex')}`;
  // All tests come from one address.
  process.env.QINGCAI_REGISTRATIONS ??= '100000,100000';
  const folder = mkdtempSync(join(tmpdir(), 'qingcai-test-'));
  const origin = 'demo/test';
  const clock = manualClock(origin, new Date('2026-03-02T01:00:00.000Z'));
  const signer = { origin, folder: join(folder, 'signer'), policyFile: join(folder, 'policy.json') };
  prepareTrail({ ...signer, dataFolder: folder, witness: null });
  const keys = openTrailKeys(folder, origin);
  setTrailKeys(keys);
  await connect(at ?? uri.toString());
  await migrate();
  const secrets = openTokenSecrets(folder);
  const faults: unknown[] = [];
  const settings = {
    origin,
    clock,
    secrets,
    production,
    inside: [],
    proxies: [],
    // The work of the tests is done in the same process.
    // Everything runs in this one process, so being late says nothing about load.
    places: { now: () => 256, answered: () => undefined },
    admission: { atOnce: 100, costAtOnce: 10 * MOST_COST, waitMs: 2_000 },
    onFault: (error: unknown) => void faults.push(error),
  };
  const ending = new AbortController();
  const hub = live ? watchChanges(database(), ending.signal, settings.onFault) : null;
  const schemas = buildSchemas(hub ? [...MODULES, liveModule(hub)] : MODULES);
  const server = createServer(await makeApp(schemas, settings)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const known = new Map<Role, Promise<Person>>();
  const system = () => ({ actor: SYSTEM_ACTOR, clock, origin, requestId: randomUUID() });

  const post =
    (path: string, token: string | null) =>
    async (query: string, variables = {}): Promise<Answer> => {
      const headers = {
        'content-type': 'application/json',
        'accept-language': 'en',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      };
      const response = await fetch(base + path, {
        method: 'POST',
        headers,
        body: JSON.stringify({ query, variables }),
      });
      const body = JSON.parse(await response.text());
      // Where a test commits a crime, the platform may stumble over the manipulated data.
      if (faults.length > 0 && !tampered) throw faults.splice(0)[0];
      return { status: response.status, data: body.data, errors: body.errors ?? [] };
    };
  const personOf = (path: string, token: string | null, accountId: string): Person => {
    const ask = post(path, token);
    return {
      accountId,
      token,
      ask,
      async act(move, input, fields = '') {
        const type = `${move.charAt(0).toUpperCase()}${move.slice(1)}`;
        const subject = fields === '' ? '' : `... on ${await subjectOfMove(move)} { ${fields} }`;
        const refused = '... on Refused { code key message path issues { path key message } }';
        const query = `mutation($input: ${type}Input!) { ${move}(input: $input) { __typename ${subject} ${refused} } }`;
        const whole = { key: randomUUID(), ...input };
        // On a busy machine an act may be told to come again, which it does with the same key, as pages do.
        for (let times = 1; ; times++) {
          const { data, errors } = await ask(query, { input: whole });
          if (errors.length === 0) return data[move];
          if (times === 3 || errors[0]?.extensions.code !== 'OVERLOADED') throw new Error(JSON.stringify(errors));
          await pause(1_000);
        }
      },
    };
  };
  const signIn = async (path: string, login: string, password = PASSWORD): Promise<Person> => {
    const query =
      'mutation($input: SignInInput!) { signIn(input: $input) { ... on Session { accessToken viewer { account { id } } } ... on Refused { key } } }';
    const { data, errors } = await post(path, null)(query, { input: { login, password } });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    if (!data.signIn.accessToken) throw new Error(`${login}: ${data.signIn.key}`);
    return personOf(path, data.signIn.accessToken, data.signIn.viewer.account.id);
  };

  const founders = async () => {
    const found = (role: string) =>
      done(
        execute(
          foundAccount,
          {
            ...FOUNDER,
            key: `found-${role}`,
            login: role.toLowerCase(),
            name: role,
            personnelNumber: personnelNumber(),
            role,
          },
          system(),
        ),
      );
    return { systemAdmin: await found('SYSTEM_ADMIN'), securityAdmin: await found('SECURITY_ADMIN') };
  };
  const { systemAdmin, securityAdmin } = await founders();
  const actAs = (row: Row) => {
    const account = row as Row & { ref: string; roles: Role[] };
    return {
      ...system(),
      actor: { ...SYSTEM_ACTOR, id: row._id, ref: account.ref, roles: account.roles, audience: 'STAFF' as const },
    };
  };
  const unit = await done(
    execute(unitCommands.createUnit, { key: 'unit-plant', code: 'PLANT', name: '总装厂' }, actAs(systemAdmin)),
  );

  /** Has a code issued and chooses a password with it, as a new person does; answers the account afterwards. */
  const withPassword = async (row: Row): Promise<Row> => {
    const issue = { key: randomUUID(), rev: row.rev, accountId: row._id, reason: 'new' };
    const { rev } = await done(execute(issueCode, issue, actAs(securityAdmin)));
    const newcomer = actAs(row);
    const ctx = { ...newcomer, actor: { ...newcomer.actor, roles: ['NEWCOMER' as const] } };
    const choice = { key: randomUUID(), rev, accountId: row._id, newPassword: PASSWORD };
    return done(execute(choosePassword, choice, ctx));
  };

  /** A new member of the staff with these posts. */
  const hire = async (roles: readonly Role[], login: string, shown: Shown = {}): Promise<Person> => {
    const input = {
      key: randomUUID(),
      login,
      personnelNumber: shown.personnelNumber ?? personnelNumber(),
      name: shown.name ?? `${login} (test)`,
      language: shown.language ?? 'en',
      unitId: shown.unitId ?? unit._id,
    };
    let row = await withPassword(await done(execute(createAccount, input, actAs(systemAdmin))));
    for (const role of roles) {
      const grant = { key: randomUUID(), rev: row.rev, accountId: row._id, role, reason: 'appointed' };
      row = await done(execute(grantRole, grant, actAs(securityAdmin)));
    }
    return signIn('/graphql', login);
  };

  /** Registers a supplier as a visitor does and follows the link in its mail; answers the supplier, in its second version. */
  const register = async (input: Record<string, unknown>): Promise<{ id: string; rev: number }> => {
    const contactEmail = input.contactEmail ?? `${String(input.login)}@firms.example`;
    const made = await personOf('/supplier/graphql', null, '').act(
      'registerSupplier',
      { ...input, contactEmail },
      'id',
    );
    if (!made.id) throw new Error(JSON.stringify(made));
    const mail = await mails().findOne({ recipient: made.id, purpose: 'CONFIRM_ADDRESS' });
    const token = (await linkOfMail(mail?._id ?? ''))?.split('#')[1];
    const answer = await post('/supplier/graphql', null)(USE_LINK, { token });
    if (!answer.data.useConfirmationLink.login) throw new Error(JSON.stringify(answer));
    return { id: made.id, rev: 2 };
  };

  return {
    register,
    base,
    clock,
    origin,
    folder,
    keys,
    signer,
    unitId: unit._id,
    system,
    hire,
    withPassword,
    signIn,
    visitor: personOf('/graphql', null, ''),
    supplierVisitor: personOf('/supplier/graphql', null, ''),
    /** The person with a post; the same one throughout a test file. */
    as(role: Role): Promise<Person> {
      const before = known.get(role);
      if (before) return before;
      const login = role.toLowerCase();
      const person =
        role === 'SYSTEM_ADMIN' || role === 'SECURITY_ADMIN' ? signIn('/graphql', login) : hire([role], login);
      known.set(role, person);
      return person;
    },
    /** Logs everything that is committed and signs the head. */
    async settle(): Promise<void> {
      while ((await sequenceOnce(database(), origin)) > 0);
      await signCheckpoint(database(), signer);
    },
    async stop(): Promise<void> {
      ending.abort();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      if (at === null) await database().dropDatabase();
      await disconnect();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The platform under test. */
export type App = Awaited<ReturnType<typeof startApp>>;

async function done(act: Promise<Row | { refused: true }>): Promise<Row> {
  const result = await act;
  if (isRefusal(result)) throw new Error(`refused: ${result.key} at ${result.path.join('.')}`);
  return result as Row;
}

async function subjectOfMove(move: string): Promise<string> {
  const { LIFECYCLES } = await import('../../schema/lifecycles.js');
  const found = Object.values(LIFECYCLES).find((lifecycle) => move in lifecycle.moves);
  if (!found) throw new Error(`no move ${move}`);
  return found.subject;
}
