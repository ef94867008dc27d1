import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildASTSchema, parse } from 'graphql';
import { collectionOf } from '../../api/kernel/database.js';
import type { Row } from '../../api/kernel/row.js';
import { readSdl } from '../../api/server/schemas.js';
import type { SubjectName } from '../../schema/common/ids.js';
import { type Role, STAFF_ROLES, SUPPLIER_ROLES } from '../../schema/common/roles.js';
import { type App, startApp } from '../kit/app.js';
import { type OwnFirm, wholePurchase } from '../kit/whole-purchase.js';
import { allCommands, type FoundCommand } from './all-commands.js';
import { inputTypeOf, mutationsOf } from './mutations.js';
import { askFor, askWritten, type Said, tokenOf } from './refusals.js';
import { sampleInput } from './sample-input.js';
import { stored } from './stored.js';

/** Few at a time, so that on a busy machine no transaction runs out of time. */
const AT_ONCE = 4;
const ENDPOINTS = ['/graphql', '/supplier/graphql'] as const;

const schema = buildASTSchema(parse(readSdl().join('\n')));
const commands = (await allCommands()).filter(({ move }) => mutationsOf(schema)[move]);
const by = ({ lifecycle, move }: FoundCommand): readonly Role[] => lifecycle.moves[move]?.by ?? [];

let app: App;
let firm: OwnFirm;
const rows = new Map<SubjectName, Pick<Row, '_id' | 'rev'>>();
const tokens = new Map<Role, string>();

beforeAll(async () => {
  app = await startApp();
  firm = await wholePurchase(app);
  for (const { lifecycle } of commands)
    rows.set(lifecycle.subject, await someRow(lifecycle.subject, lifecycle.collection));
  // One after the other: on a busy machine accounts that are made all at once wait for each other longer than a transaction may take.
  for (const role of STAFF_ROLES) await signIn('/graphql', role);
  for (const role of SUPPLIER_ROLES) await signIn('/supplier/graphql', role);
}, 300_000);
afterAll(() => app.stop());

async function signIn(path: string, role: Role): Promise<void> {
  if (path === '/graphql') await app.as(role);
  // Logins of a firm's people end with its number.
  const begins = new RegExp(`^${role.toLowerCase()}(@|$)`);
  const account = await collectionOf<{ login: string }>('accounts').findOne({ login: begins });
  tokens.set(role, await tokenOf(app.base + path, account?.login ?? ''));
}

/** A row of a kind. For suppliers and their bids it is the row of the people who ask, since they do not even see those of others. */
async function someRow(name: SubjectName, collection: string): Promise<Pick<Row, '_id' | 'rev'>> {
  const own = name === 'Supplier' ? { _id: firm.supplierId } : name === 'Bid' ? { supplierId: firm.supplierId } : {};
  const row = await collectionOf<{ _id: string; rev: number }>(collection).findOne(own, { sort: { _id: -1 } });
  if (!row) throw new Error(`There is no ${name}: make one in test/kit/whole-purchase.ts`);
  return row;
}

/** A well-formed input for an existing row, at its version. */
function inputFor({ move, lifecycle, idField }: FoundCommand, staleBy = 0): Record<string, unknown> {
  const row = rows.get(lifecycle.subject);
  const sample = sampleInput(inputTypeOf(schema, move), 'required');
  return idField === null ? sample : { ...sample, [idField]: row?._id, rev: (row?.rev ?? 0) + staleBy };
}

/** An endpoint's answers when somebody asks for each of these acts, a few at a time. */
async function answers(path: string, token: string | null, asked: readonly FoundCommand[], staleBy = 0) {
  const heard: [string, Said][] = [];
  const waiting = [...asked];
  const ask = async () => {
    for (let command = waiting.pop(); command; command = waiting.pop())
      heard.push([command.move, await askFor(app.base + path, token, command.move, inputFor(command, staleBy))]);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  return heard;
}

const except = (said: readonly [string, Said][], allowed: readonly string[]) =>
  said.filter(([, { what }]) => !allowed.includes(what));

describe.each(ENDPOINTS)('%s', (path) => {
  const roles: readonly Role[] = path === '/graphql' ? STAFF_ROLES : SUPPLIER_ROLES;
  const others: readonly Role[] = path === '/graphql' ? SUPPLIER_ROLES : STAFF_ROLES;

  it('a visitor is refused every act except registering', async () => {
    const before = await stored();
    const asked = commands.filter((command) => !by(command).includes('VISITOR'));
    expect(asked.length).toBeGreaterThan(60);
    expect(except(await answers(path, null, asked), ['UNAUTHENTICATED', 'ABSENT'])).toEqual([]);
    expect(await stored()).toEqual(before);
  });

  it.each([
    ['saveDraft', 'saveDraft(input: { form: "f", content: "c" }) { __typename }'],
    ['discardDraft', 'discardDraft(form: "f")'],
    ['markNoticeRead', 'markNoticeRead(id: "n") { id }'],
    ['markNoticesRead', 'markNoticesRead(upTo: "n")'],
    ['signOut', 'signOut'],
  ])('a visitor is refused %s', async (field, text) => {
    expect(await askWritten(app.base + path, null, field, text)).toMatchObject({ what: 'UNAUTHENTICATED' });
  });

  it.each(roles)('%s is refused every act that is not for this post, and nothing is written', async (role) => {
    const before = await stored();
    const asked = commands.filter((command) => !by(command).includes(role));
    const said = await answers(path, tokens.get(role) ?? null, asked);
    expect(except(said, ['FORBIDDEN', 'NOT_FOUND', 'ABSENT'])).toEqual([]);
    const ofRole = said.filter(([, { what }]) => what === 'FORBIDDEN').map(([, { key }]) => key);
    expect(new Set(ofRole)).toEqual(new Set(ofRole.length > 0 ? ['kernel.roleMissing'] : []));
    expect(await stored()).toEqual(before);
  });

  it.each(others)('%s, who signs in at the other endpoint, is unknown here', async (role) => {
    const before = await stored();
    expect(except(await answers(path, tokens.get(role) ?? null, commands), ['UNAUTHENTICATED'])).toEqual([]);
    expect(await stored()).toEqual(before);
  });
});

describe('the refusals above', () => {
  it('the refusals concern rows that can be seen: whoever may act, but on an older version, is told of a conflict', async () => {
    const before = await stored();
    const heard = new Map<string, string[]>();
    for (const [role, token] of tokens) {
      const path = SUPPLIER_ROLES.some((own) => own === role) ? '/supplier/graphql' : '/graphql';
      const asked = commands.filter((command) => command.idField !== null && by(command).includes(role));
      for (const [move, { what }] of await answers(path, token, asked, 100))
        heard.set(move, [...(heard.get(move) ?? []), what]);
    }
    // Somebody with only a one-time code can take a single move, which its own test takes.
    const taken = (command: FoundCommand) => by(command).some((role) => tokens.has(role));
    const changing = commands.filter((one) => one.idField !== null && taken(one)).map(({ move }) => move);
    expect(changing.filter((move) => !heard.get(move)?.includes('CONFLICT'))).toEqual([]);
    expect(await stored()).toEqual(before);
  });
});
