import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildASTSchema, type GraphQLObjectType, type GraphQLSchema, isEnumType, isObjectType, parse } from 'graphql';
import { opensTo } from '../../api/kernel/allows.js';
import { liveModule } from '../../api/live/index.js';
import { MODULES } from '../../api/modules.js';
import { ruleOf } from '../../api/server/guard.js';
import { buildSchemas, readSdl, type Schemas } from '../../api/server/schemas.js';
import { type Role, STAFF_ROLES, SUPPLIER_ROLES } from '../../schema/common/roles.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';

let whole: GraphQLSchema;
let served: Schemas;
beforeAll(() => {
  whole = buildASTSchema(parse(readSdl().join('\n')));
  const hub = { subscribe: () => neverAsked(), size: 0 };
  served = buildSchemas([...MODULES, liveModule(hub)]);
});

function neverAsked(): never {
  throw new Error('Nobody subscribes here');
}

function objectsOf(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
  );
}

const fieldsOf = (schema: GraphQLSchema) =>
  objectsOf(schema).flatMap((type) => Object.keys(type.getFields()).map((field) => ({ type: type.name, field })));

describe('the table of who may read which field', () => {
  it('every field of every type has a rule', () => {
    const without = fieldsOf(whole).filter(({ type, field }) => ruleOf(served.access, type, field) === null);
    expect(without).toEqual([]);
    expect(fieldsOf(whole).length).toBeGreaterThan(300);
  });

  it('no rule is for a type or a field that does not exist', () => {
    const known = new Set(fieldsOf(whole).map(({ type, field }) => `${type}.${field}`));
    const types = new Set(objectsOf(whole).map(({ name }) => name));
    const rows = Object.entries(served.access).flatMap(([type, fields]) =>
      Object.keys(fields).map((field) => (field === '*' ? type : `${type}.${field}`)),
    );
    const named = (type: string) => whole.getType(type);
    const args = ['Query'].flatMap((type) => {
      const root = named(type);
      const fields = isObjectType(root) ? Object.values(root.getFields()) : [];
      return fields.flatMap(({ name, args: own }) => own.map((argument) => `${type}.${name}.${argument.name}`));
    });
    expect(rows.filter((row) => !known.has(row) && !types.has(row) && !args.includes(row))).toEqual([]);
  });

  it('fields are opened only in states that their type has', () => {
    for (const [type, fields] of Object.entries(served.access)) {
      const states = whole.getType(`${type}State`);
      const known = isEnumType(states) ? states.getValues().map(({ name }) => name) : [];
      for (const rule of Object.values(fields))
        if (typeof rule === 'object' && 'states' in rule)
          expect(known).toEqual(expect.arrayContaining([...rule.states]));
    }
  });

  it('the rules of acts stand in life cycles alone', () => {
    const moves = new Set(Object.values(LIFECYCLES).flatMap((lifecycle) => Object.keys(lifecycle.moves)));
    expect(Object.keys(served.access.Mutation ?? {}).filter((name) => moves.has(name))).toEqual([]);
  });
});

describe.each([
  ['staff', STAFF_ROLES],
  ['supplier', SUPPLIER_ROLES],
] as const)('the endpoint of %s', (endpoint, posts) => {
  const roles: readonly Role[] = [...posts, 'VISITOR', 'NEWCOMER'];

  it('a field is served exactly where the table opens it to one of the roles', () => {
    const shown = new Set(fieldsOf(served[endpoint]).map(({ type, field }) => `${type}.${field}`));
    const shownTypes = new Set(objectsOf(served[endpoint]).map(({ name }) => name));
    for (const { type, field } of fieldsOf(whole)) {
      const opens = opensTo(ruleOf(served.access, type, field), roles);
      // A type that nothing refers to any more is left out with all its fields.
      if (!opens || shownTypes.has(type))
        expect([`${type}.${field}`, shown.has(`${type}.${field}`)]).toEqual([`${type}.${field}`, opens]);
    }
  });

  it('a visitor may ask for nothing except what is declared public', () => {
    const open = ['Query', 'Mutation', 'Subscription'].flatMap((type) =>
      fieldsOf(served[endpoint])
        .filter((one) => one.type === type && opensTo(ruleOf(served.access, type, one.field), ['VISITOR']))
        .map(({ field }) => field),
    );
    expect(open.toSorted()).toEqual([
      'askPasswordLink',
      'checkCreditCode',
      'registerSupplier',
      'registrationHelp',
      'registrationOfLink',
      'serverTime',
      'signIn',
      'signInHelp',
      'useConfirmationLink',
      'usePasswordLink',
      'viewer',
    ]);
  });
});
