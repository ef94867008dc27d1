import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as documentNode from '@graphql-codegen/typed-document-node';
import * as operations from '@graphql-codegen/typescript-operations';
import {
  type DocumentNode,
  type GraphQLInputField,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isNonNullType,
  isUnionType,
  Kind,
  parse,
  printSchema,
  specifiedRules,
  validate,
} from 'graphql';
import { PROJECT_ROOT } from '../api/kernel/env.js';
import { type ChangeHub, liveModule } from '../api/live/index.js';
import { MODULES } from '../api/modules.js';
import { limitQuestions } from '../api/server/limits.js';
import { buildSchemas, wholeSchema } from '../api/server/schemas.js';

/**
 * Writes what derives from the SDL: the two served schemas as text, and for the pages the types and documents of every
 * operation under web/src. An operation in `staff.graphql` must be one that the staff's endpoint answers, in
 * `supplier.graphql` one of the suppliers', in `shared.graphql` one of both.
 */
const SCALARS = { DateTime: 'string', Day: 'string', Decimal: 'string', ID: 'string' };
const WEB = join(PROJECT_ROOT, 'web/src');

interface Source {
  readonly location: string;
  readonly document: DocumentNode;
}

function sources(name: string): Source[] {
  return readdirSync(WEB, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(`${name}.graphql`))
    .sort()
    .map((file) => ({ location: file, document: parse(readFileSync(join(WEB, file), 'utf8')) }));
}

/** Each operation by itself, with the fragments that all may use: as the endpoint will be asked. */
function check(schema: GraphQLSchema, audience: string, documents: readonly Source[]): string[] {
  const definitions = documents.flatMap(({ document }) => document.definitions);
  const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const rules = [...specifiedRules.filter(({ name }) => name !== 'NoUnusedFragmentsRule'), limitQuestions];
  return definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .flatMap((operation) =>
      validate(schema, { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] }, rules).map(
        ({ message }) => `${audience}: ${operation.name?.value}: ${message}`,
      ),
    );
}

/** What a button must send for a move; null where a button is not enough and the move has a form of its own. */
function buttonOf(fields: readonly GraphQLInputField[]) {
  const [subject, ...rest] = fields.filter(({ name }) => name !== 'key' && name !== 'rev');
  if (!subject?.name.endsWith('Id') || rest.length > 1) return null;
  const [text] = rest;
  if (text && text.name !== 'reason' && text.name !== 'note') return null;
  const rev = fields.some(({ name }) => name === 'rev');
  return { subject: subject.name, rev, text: text ? { field: text.name, required: isNonNullType(text.type) } : null };
}

function buttons(schema: GraphQLSchema): Record<string, unknown> {
  const table: Record<string, unknown> = {};
  for (const [name, { args }] of Object.entries(schema.getMutationType()?.getFields() ?? {})) {
    const input = args[0] && getNamedType(args[0].type);
    const fields = isInputObjectType(input) ? Object.values(input.getFields()) : [];
    const button = fields[0]?.name === 'key' ? buttonOf(fields) : null;
    if (button) table[name] = button;
  }
  return table;
}

function put(path: string, text: string): void {
  const file = join(PROJECT_ROOT, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const silent: ChangeHub = {
  size: 0,
  subscribe: () => {
    throw new Error('Nothing is served here');
  },
};
const { staff, supplier } = buildSchemas([...MODULES, liveModule(silent)]);
const [ofStaff, ofSuppliers, shared] = [sources('staff'), sources('supplier'), sources('shared')];
const wrong = [
  ...check(staff, 'staff', [...ofStaff, ...shared]),
  ...check(supplier, 'supplier', [...ofSuppliers, ...shared]),
];
if (wrong.length > 0) throw new Error(`These operations are not served:\n${wrong.join('\n')}`);
put('schema/generated/staff.graphql', `${printSchema(staff)}\n`);
put('schema/generated/supplier.graphql', `${printSchema(supplier)}\n`);
const schema = wholeSchema();
put(
  'web/src/generated/graphql.ts',
  await codegen({
    schema: parse(printSchema(schema)),
    schemaAst: schema,
    filename: 'graphql.ts',
    documents: [...ofStaff, ...ofSuppliers, ...shared],
    config: { useTypeImports: true },
    plugins: [
      { operations: { scalars: SCALARS, enumsAsTypes: true, skipTypename: false, nonOptionalTypename: false } },
      {
        documents: {
          useTypeImports: true,
          documentMode: 'graphQLTag',
          gqlImport: '@apollo/client#gql',
          pureMagicComment: true,
        },
      },
    ],
    pluginMap: { operations, documents: documentNode },
  }),
);
put('web/src/generated/move-buttons.json', `${JSON.stringify(buttons(schema), null, 2)}\n`);
const unions = Object.values(schema.getTypeMap()).filter(isUnionType);
const possible = Object.fromEntries(unions.map((union) => [union.name, union.getTypes().map(({ name }) => name)]));
put('web/src/generated/possible-types.json', `${JSON.stringify(possible, null, 2)}\n`);
