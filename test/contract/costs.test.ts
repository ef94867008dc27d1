import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInputType,
  isObjectType,
  Kind,
  parse,
  typeFromAST,
  visit,
} from 'graphql';
import { PROJECT_ROOT } from '../../api/kernel/env.js';
import { MODULES } from '../../api/modules.js';
import { costOf, declaredOf, lengthOf, MOST_COST } from '../../api/server/query-cost.js';
import { buildSchemas, wholeSchema } from '../../api/server/schemas.js';
import { sampleOf } from './sample-input.js';

/** The largest values that a page asks for at once. */
const LARGEST: Readonly<Record<string, unknown>> = {
  first: 50,
  entryIds: Array.from({ length: 100 }, () => 'x'),
  ids: Array.from({ length: 200 }, () => 'x'),
};
const FIRST: Readonly<Record<string, number>> = {
  Contracts: 100,
  GoodsReceipts: 100,
  GoodsReturns: 100,
  Invoices: 100,
  Orders: 100,
  Payments: 100,
  Requisitions: 100,
  SourcingEvents: 100,
  Suppliers: 100,
  PurchaseEntries: 250,
  SupplierEventEntries: 250,
};

const whole = wholeSchema();
const fields = Object.values(whole.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith('__'))
  .flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({ type, field, name: `${type.name}.${field.name}` })),
  );

describe('what a question costs', () => {
  it('every list declares its length, or the argument that gives it', () => {
    expect(fields.filter(({ field }) => lengthOf(field) === null).map(({ name }) => name)).toEqual([]);
  });

  it('a list is counted by an argument that it has', () => {
    const unknown = fields.filter(({ field }) => {
      const { by } = declaredOf(field);
      return by !== null && !field.args.some(({ name }) => name === by);
    });
    expect(unknown.map(({ name }) => name)).toEqual([]);
  });

  it('every field that does more than look up a row declares its cost', () => {
    const resolvers = MODULES.flatMap((module) => Object.entries(module.resolvers));
    const works = resolvers
      .filter(([type]) => type !== 'Mutation' && type !== 'Subscription')
      .flatMap(([type, own]) => Object.entries(own).map(([field, resolve]) => ({ type, field, text: String(resolve) })))
      .filter(({ type, field, text }) => isWork(type, field, text));
    const forgotten = works.filter(({ type, field }) => !isWeighed(type, field));
    expect(forgotten.map(({ type, field }) => `${type}.${field}`)).toEqual([]);
  });

  it.each(documents())('the page may ask: %s', (_, schema, document, variables) => {
    const cost = costOf(schema, { document, operationName: null, variables });
    expect(cost).toBeLessThanOrEqual(MOST_COST);
  });
});

/** Whether a resolver does work: it answers rows without being a plain look-up, or waits for something. */
function isWork(type: string, field: string, text: string): boolean {
  const declared = whole.getType(type);
  const of = isObjectType(declared) ? declared.getFields()[field] : undefined;
  if (!of || /=>\s*ctx\.load\(/.test(text)) return false;
  return /^async|await /.test(text) || (text.includes('ctx') && isCompositeType(getNamedType(of.type)));
}

function isWeighed(type: string, name: string): boolean {
  const declared = whole.getType(type);
  const field = isObjectType(declared) ? declared.getFields()[name] : undefined;
  if (!field) return false;
  const counted = field.args.some(({ name: argument }) => argument === 'first');
  return declaredOf(field).weight !== null || lengthOf(field) !== 1 || counted;
}

type Asking = [name: string, schema: GraphQLSchema, document: DocumentNode, variables: Record<string, unknown>];

/** Every operation of the pages, with the fragments that all may use and the largest pages they ask for. */
function documents(): Asking[] {
  const { staff, supplier } = buildSchemas(MODULES);
  const folder = join(PROJECT_ROOT, 'web/src');
  const read = (name: string) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(`${name}.graphql`))
      .flatMap((file) => parse(readFileSync(join(folder, file), 'utf8')).definitions);
  const shared = read('shared');
  return [
    ...operationsOf('staff', staff, [...read('staff'), ...shared]),
    ...operationsOf('supplier', supplier, [...read('supplier'), ...shared]),
  ];
}

function operationsOf(audience: string, schema: GraphQLSchema, definitions: readonly DefinitionNode[]) {
  const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  return definitions.flatMap((operation): Asking[] => {
    if (operation.kind !== Kind.OPERATION_DEFINITION) return [];
    const name = operation.name?.value ?? '';
    const largest = { ...LARGEST, ...(name in FIRST && { first: FIRST[name] }) };
    const variables = (operation.variableDefinitions ?? []).map(({ variable, type }) => {
      const of = typeFromAST(schema, type);
      if (!isInputType(of)) throw new Error(`${name}: ${variable.name.value} is of no type`);
      return [
        variable.name.value,
        Reflect.get(largest, variable.name.value) ?? sampleOf(variable.name.value, of, 'required'),
      ];
    });
    const document = asSent({ kind: Kind.DOCUMENT, definitions: [operation, ...fragments] });
    return [[`${audience} ${name}`, schema, document, Object.fromEntries(variables)]];
  });
}

/** A question as the pages' client sends it: it asks every object for its type, which costs too. */
function asSent(document: DocumentNode): DocumentNode {
  const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;
  return visit(document, {
    SelectionSet: (node, _key, parent) =>
      parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION
        ? undefined
        : { ...node, selections: [...node.selections, typename] },
  });
}
