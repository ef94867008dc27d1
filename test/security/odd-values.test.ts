import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { MODULES } from '../../api/modules.js';
import { ruleOf } from '../../api/server/guard.js';
import { buildSchemas } from '../../api/server/schemas.js';
import { type Role, STAFF_ROLES } from '../../schema/common/roles.js';
import { type App, type Person, startApp } from '../kit/app.js';
import { publishedEvent } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';

let app: App;
let firm: Firm;
let purchaseId: string;

beforeAll(async () => {
  app = await startApp({ production: true });
  const firms = await threeFirms(app);
  firm = firms[0] as Firm;
  ({ purchaseId } = await publishedEvent(app, firms, 30));
  // Signed in beforehand, since the odd sign-ins below delay others from the same address.
  for (const role of STAFF_ROLES) await app.as(role);
});
afterAll(() => app.stop());

const TEXTS: readonly unknown[] = [
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x'.repeat(10_000),
  '(a+)+$',
  '{"$gt":""}',
  'a-b [c',
  '__proto__',
  '',
  '\u202e',
  `pur_${'0'.repeat(32)}`,
  'aaaaaaaaaaaa',
];
const OF_TYPE: Readonly<Record<string, readonly unknown[]>> = {
  String: TEXTS,
  ID: TEXTS,
  Int: [-1, 0, 1e8, 2 ** 31, -(2 ** 31), 1.5, '1'],
  Float: [1e308, -1, '1'],
  Boolean: ['true', 1],
  DateTime: ['9999-12-31T23:59:59Z', '0000-01-01T00:00:00Z', '2026-02-30T00:00:00Z', '24:00', '', 8.64e15],
  Day: ['2026-02-30', '9999-12-31', '0000-00-00', '', '2026-01-01T00:00:00Z'],
  Decimal: ['NaN', '1e309', '-0', '9'.repeat(35), '\u0000', '１００', '', 3],
};
/** For the fields of acts, some values are enough: their form is judged by the inputs, which other tests try with all values. */
const OF_ACT = new Set<unknown>(['a\u0000b', '\ud800', 'x'.repeat(10_000), '{"$gt":""}', '', '__proto__']);
const WRONG_KIND: readonly unknown[] = [null, { $gt: '' }, [[]], 3.5];

const PLAIN: Readonly<Record<string, unknown>> = {
  String: 'odd',
  ID: `acc_${'0'.repeat(32)}`,
  Int: 1,
  Float: 1,
  Boolean: true,
  DateTime: '2026-04-01T00:00:00Z',
  Day: '2026-04-01',
  Decimal: '1',
};

/** A value that the form of a type allows. */
function plain(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return plain(type.ofType);
  if (isListType(type)) return [plain(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return PLAIN[type.name];
  const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
  return Object.fromEntries(fields.map((field) => [field.name, plain(field.type)]));
}

/** The same value with an odd one at each of its places in turn. */
function* oddOnes(type: GraphQLInputType, isAct: boolean): Generator<unknown> {
  if (isNonNullType(type)) return yield* oddOnes(type.ofType, isAct);
  yield* isAct ? WRONG_KIND.slice(0, 2) : WRONG_KIND;
  if (isListType(type)) {
    yield [];
    yield Array.from({ length: 300 }, () => plain(type.ofType));
    for (const odd of oddOnes(type.ofType, isAct)) yield [odd];
  } else if (isInputObjectType(type)) {
    const whole = Object(plain(type));
    for (const field of Object.values(type.getFields()))
      for (const odd of oddOnes(field.type, isAct)) yield { ...whole, [field.name]: odd };
    yield { ...whole, nobody: 1 };
  } else if (isEnumType(type)) yield* ['NOBODY', ''];
  else yield* (OF_TYPE[type.name] ?? []).filter((odd) => !isAct || !TEXTS.includes(odd) || OF_ACT.has(odd));
}

interface Attempt {
  readonly who: () => Promise<Person>;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const selected = ({ type }: GraphQLField<unknown, unknown>) => (isLeafType(getNamedType(type)) ? '' : '{ __typename }');

function questionOf(root: string, field: GraphQLField<unknown, unknown>): string {
  const asked = field.args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const handed = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  return `${root.toLowerCase()}(${asked}) { ${field.name}(${handed}) ${selected(field)} }`;
}

/** Every root field with every odd value for each argument, asked by somebody to whom the field is open. */
function* attempts(schema: GraphQLSchema, side: 'STAFF' | 'SUPPLIER'): Generator<Attempt> {
  const { access } = buildSchemas(MODULES);
  for (const root of ['Query', 'Mutation'] as const)
    for (const field of Object.values(schema.getType(root) ? fieldsOf(schema, root) : {})) {
      if (field.args.length === 0 || field.name === 'signOut') continue;
      const rule = ruleOf(access, root, field.name);
      const who = () => readerOf(rule === 'PUBLIC' || rule === null ? [] : 'roles' in rule ? rule.roles : rule, side);
      const rest = (but: GraphQLArgument) =>
        Object.fromEntries(
          field.args
            .filter((one) => one !== but && isNonNullType(one.type))
            .map(({ name, type }) => [name, plain(type)]),
        );
      const query = questionOf(root, field);
      for (const argument of field.args)
        for (const odd of oddOnes(argument.type, root === 'Mutation'))
          yield { who, query, variables: { ...rest(argument), [argument.name]: odd } };
    }
}

function fieldsOf(schema: GraphQLSchema, root: 'Query' | 'Mutation') {
  return (root === 'Query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {};
}

function readerOf(roles: readonly Role[], side: 'STAFF' | 'SUPPLIER'): Promise<Person> {
  if (side === 'SUPPLIER') return Promise.resolve(roles.includes('VISITOR') ? app.supplierVisitor : firm.person);
  const post = STAFF_ROLES.find((role) => roles.includes(role));
  return post ? app.as(post) : Promise.resolve(app.visitor);
}

/** What is wrong with an answer: a fault, no code, or too late. */
async function faultOf({ who, query, variables }: Attempt): Promise<string | null> {
  const told = `${query.slice(0, 90)} ${JSON.stringify(variables).slice(0, 120)}`;
  const person = await who();
  const began = Date.now();
  try {
    const { status, errors } = await answered(() => person.ask(query, variables));
    const codes = errors.map(({ extensions }) => extensions.code);
    if (status >= 500 || codes.some((code) => !CODES.has(code))) return `${told}: ${status} ${codes}`;
    if (errors.some(({ message }) => /Did you mean|Mongo|Cast to|BSON|\n\s+at /.test(message)))
      return `${told}: ${errors[0]?.message}`;
    return Date.now() - began > 7_000 ? `${told}: ${Date.now() - began} ms` : null;
  } catch (error) {
    return `${told}: ${error instanceof Error ? error.stack?.slice(0, 600) : error}`;
  }
}

/** Asks once more where the connection was closed just when it was used again. */
async function answered<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    const code: unknown = Reflect.get(Object((error as Error).cause), 'code');
    if (code === 'ECONNRESET' || code === 'UND_ERR_SOCKET') return ask();
    throw new Error(`${error}: ${code}`);
  }
}

const CODES = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'RATE_LIMITED', 'GRAPHQL_VALIDATION_FAILED']);

async function faultsOf(all: Iterable<Attempt>): Promise<{ readonly asked: number; readonly faults: string[] }> {
  const faults: string[] = [];
  let asked = 0;
  const left = all[Symbol.iterator]();
  const work = async () => {
    for (let next = left.next(); !next.done; next = left.next()) {
      asked++;
      const fault = await faultOf(next.value);
      if (fault) faults.push(fault);
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
  return { asked, faults };
}

describe('odd values', () => {
  it.each([
    'STAFF',
    'SUPPLIER',
  ] as const)('in every argument of the root fields of %s are refused or mean nothing', async (side) => {
    const { staff, supplier } = buildSchemas(MODULES);
    const { asked, faults } = await faultsOf(attempts(side === 'STAFF' ? staff : supplier, side));
    expect(faults).toEqual([]);
    expect(asked).toBeGreaterThan(500);
  }, 600_000);

  it('in numbers and cursors of the fields below are refused, with the place of the argument', async () => {
    const buyer = await app.as('BUYER');
    const pages = [
      'entries(first: $n)',
      'trail { entries(first: $n) { totalCount } }',
      'trail { lanes(bins: $n) { from } }',
      'trail { entries(skip: $n) { totalCount } }',
    ];
    for (const field of pages)
      for (const n of [-1, 1e8]) {
        const chosen = field.endsWith(')') ? `${field} { __typename }` : field;
        const { errors } = await buyer.ask(`query($n: Int) { purchase(id: "${purchaseId}") { ${chosen} } }`, { n });
        expect([field, n, errors[0]?.extensions.code]).toEqual([field, n, 'GRAPHQL_VALIDATION_FAILED']);
      }
    const places = (field: string) =>
      buyer.ask(`{ ${field} { __typename } }`).then(({ errors }) => [errors[0]?.extensions.code, errors[0]?.path]);
    for (const first of [-1, 0, 201, 300])
      expect(await places(`purchases(first: ${first})`)).toEqual(['GRAPHQL_VALIDATION_FAILED', ['purchases', 'first']]);
    for (const after of ['x', '', '0', `acc_${'0'.repeat(32)}`, '{"$gt":""}'])
      expect((await places(`purchases(after: ${JSON.stringify(after)})`))[0]).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(await places(`purchases(first: 200, after: "${purchaseId}")`)).toEqual([undefined, undefined]);
  });
});

describe('questions that are deep or never done', () => {
  it('are refused before anything recursive looks at them', async () => {
    const bomb = (last: string) =>
      `{ ...F0 } ${Array.from({ length: 60 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`).join(' ')} ${last}`;
    const wrong = [
      `{${'a{'.repeat(1_990)}`,
      `{${'a{'.repeat(600)}a${'}'.repeat(600)}}`,
      `{${'...{'.repeat(600)}a${'}'.repeat(600)}}`,
      `{a(b:${'['.repeat(900)}${']'.repeat(900)})}`,
      `{a(b:${'{a:'.repeat(600)}1${'}'.repeat(600)})}`,
      `query($a:${'['.repeat(900)}Int${']'.repeat(900)}){a}`,
      bomb('fragment F60 on Query { ...F0 }'),
      bomb('fragment F60 on Query { serverTime }'),
      bomb(''),
      '#\n'.repeat(50_000),
      `{ ${'serverTime '.repeat(5_000)} }`,
    ];
    for (const person of [app.visitor, app.supplierVisitor, await app.as('BUYER')])
      for (const query of wrong) {
        const began = Date.now();
        const { status, errors } = await person.ask(query);
        expect([query.slice(0, 60), status, errors[0]?.extensions.code]).toEqual([
          query.slice(0, 60),
          400,
          'GRAPHQL_VALIDATION_FAILED',
        ]);
        expect(errors[0]?.message).not.toMatch(/call stack|Did you mean/);
        expect(Date.now() - began).toBeLessThan(1_500);
      }
    let nested: unknown = 'x';
    for (let depth = 0; depth < 500; depth++) nested = [nested];
    const deep = await app.visitor.ask('query($a: String) { serverTime }', { a: nested });
    expect(deep.errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});
