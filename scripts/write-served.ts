import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as documentNode from '@graphql-codegen/typed-document-node';
import * as operations from '@graphql-codegen/typescript-operations';
import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLInputField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isNonNullType,
  Kind,
  lexicographicSortSchema,
  parse,
  printSchema,
  specifiedRules,
  validate,
  visit,
} from 'graphql';
import { PROJECT_ROOT } from '../api/kernel/env.js';
import { type ChangeHub, liveModule } from '../api/live/index.js';
import { MODULES } from '../api/modules.js';
import { limitQuestions } from '../api/server/limits.js';
import { buildSchemas, wholeSchema } from '../api/server/schemas.js';
import { listFactsOf } from '../schema/kernel/derive/lists.js';
import type { AnySubject } from '../schema/kernel/subject.js';
import { LIFECYCLES } from '../schema/lifecycles.js';
import { SUBJECTS } from '../schema/subjects.js';
import { subjectsForPages } from './subjects-for-pages.js';

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

/** Checks each operation separately, together with the fragments that it uses, as the endpoint will be asked. */
function check(schema: GraphQLSchema, audience: string, documents: readonly Source[]): string[] {
  const definitions = documents.flatMap(({ document }) => document.definitions);
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const rules = [...specifiedRules, limitQuestions];
  return definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .flatMap((operation) =>
      validate(schema, { kind: Kind.DOCUMENT, definitions: [operation, ...usedBy(operation, fragments)] }, rules).map(
        ({ message }) => `${audience}: ${operation.name?.value}: ${message}`,
      ),
    );
}

/** The fragments that an operation spreads, and those that these spread. */
function usedBy(operation: DefinitionNode, fragments: readonly FragmentDefinitionNode[]): FragmentDefinitionNode[] {
  const used = new Set<FragmentDefinitionNode>();
  const follow = (node: DefinitionNode): void => {
    visit(node, {
      FragmentSpread({ name }) {
        const spread = fragments.find((one) => one.name.value === name.value);
        if (!spread || used.has(spread)) return;
        used.add(spread);
        follow(spread);
      },
    });
  };
  follow(operation);
  return [...used];
}

/** The input fields that a button has to send for a move; null where a button is not enough and the move has a form of its own. */
function buttonOf(fields: readonly GraphQLInputField[]) {
  const asked = fields.filter(({ name }) => name !== 'key' && name !== 'rev');
  const [subject, ...others] = asked.filter(({ name }) => name.endsWith('Id'));
  const [text, ...more] = asked.filter(({ name }) => !name.endsWith('Id'));
  if (!subject || others.length > 0 || more.length > 0) return null;
  if (text && text.name !== 'reason' && text.name !== 'note') return null;
  const rev = fields.some(({ name }) => name === 'rev');
  return { subject: subject.name, rev, text: text ? { field: text.name, required: isNonNullType(text.type) } : null };
}

function buttons(schema: GraphQLSchema): Record<string, unknown> {
  const table: Record<string, unknown> = {};
  for (const [name, { args }] of Object.entries(schema.getMutationType()?.getFields() ?? {})) {
    const input = args[0] && getNamedType(args[0].type);
    const fields = isInputObjectType(input) ? Object.values(input.getFields()) : [];
    const button = fields.some(({ name: field }) => field === 'key') ? buttonOf(fields) : null;
    if (button) table[name] = button;
  }
  return table;
}

/** The commands, `module.move` for each move that somebody can ask for, as a type; declarations use it to name each other's moves. */
function commandsText(): string {
  const names = Object.values(LIFECYCLES).flatMap(({ module, moves }) =>
    Object.entries(moves).flatMap(([move, { by }]) => (by.length === 0 ? [] : [`${module}.${move}`])),
  );
  return [
    '// Written by scripts/codegen.ts from the declarations of schema/<module>.',
    'export type CommandName =',
    ...names.sort().map((name) => `  | '${name}'`),
    ';',
    '',
  ].join('\n');
}

/** The queries that answer a list page by page, which the pages' client joins. */
function listsOf(schema: GraphQLSchema): string[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return fields.filter(({ type }) => getNamedType(type).name.endsWith('Connection')).map(({ name }) => name);
}

/** A schema as text in the order of its names, so that only what it serves makes a difference, and not where that was declared. */
const printed = (schema: GraphQLSchema) => `${printSchema(lexicographicSortSchema(schema))}\n`;

const silent: ChangeHub = {
  size: 0,
  subscribe: () => {
    throw new Error('Nothing is served here');
  },
};
/**
 * Writes what is derived from the SDL and from declarations: the two served schemas as text, what the pages know of each kind of subject,
 * and the types and documents of every operation under web/src. An operation in `staff.graphql` must be one that the staff's endpoint
 * answers, in `supplier.graphql` one of the suppliers' endpoint, in `shared.graphql` one of both; throws where one is not served.
 */
export async function writeServed(put: (path: string, text: string) => void): Promise<void> {
  const { staff, supplier } = buildSchemas([...MODULES, liveModule(silent)]);
  const [ofStaff, ofSuppliers, shared] = [sources('staff'), sources('supplier'), sources('shared')];
  const wrong = [
    ...check(staff, 'staff', [...ofStaff, ...shared]),
    ...check(supplier, 'supplier', [...ofSuppliers, ...shared]),
  ];
  if (wrong.length > 0) throw new Error(`These operations are not served:\n${wrong.join('\n')}`);
  put('schema/generated/commands.ts', commandsText());
  put('schema/generated/staff.graphql', printed(staff));
  put('schema/generated/supplier.graphql', printed(supplier));
  const schema = lexicographicSortSchema(wholeSchema());
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
  put('web/src/generated/subjects.json', `${JSON.stringify(subjectsForPages(), null, 1)}\n`);
  const facts = (SUBJECTS as readonly AnySubject[]).flatMap((subject) => {
    const own = listFactsOf(subject);
    return own ? [[subject.name, own] as const] : [];
  });
  put(
    'web/src/generated/list-facts.ts',
    `export const LIST_FACTS = ${JSON.stringify(Object.fromEntries(facts), null, 1)} as const;\n`,
  );
  put('web/src/generated/move-buttons.json', `${JSON.stringify(buttons(schema), null, 2)}\n`);
  put('web/src/generated/lists.json', `${JSON.stringify(listsOf(schema), null, 2)}\n`);
  const abstract = Object.values(schema.getTypeMap()).filter(isAbstractType);
  const possible = Object.fromEntries(
    abstract.map((one) => [one.name, schema.getPossibleTypes(one).map(({ name }) => name)]),
  );
  put('web/src/generated/possible-types.json', `${JSON.stringify(possible, null, 2)}\n`);
}
