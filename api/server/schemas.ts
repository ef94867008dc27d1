import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addResolversToSchema, makeExecutableSchema } from '@graphql-tools/schema';
import { MapperKind, mapSchema, pruneSchema } from '@graphql-tools/utils';
import { type GraphQLSchema, isAbstractType, isObjectType } from 'graphql';
import { commonAccess } from '../../schema/common/access.js';
import { type Role, STAFF_ROLES, SUPPLIER_ROLES } from '../../schema/common/roles.js';
import type { AccessTable } from '../../schema/kernel/access.js';
import { sdlOf } from '../../schema/kernel/derive/sdl.js';
import { SUBJECTS } from '../../schema/subjects.js';
import { opensTo } from '../kernel/allows.js';
import { PROJECT_ROOT } from '../kernel/env.js';
import { fileResolvers } from '../kernel/files/file-resolvers.js';
import { mergeTables } from '../kernel/merge-tables.js';
import type { Module, TypeResolvers } from '../kernel/module.js';
import { draftResolvers } from './drafts.js';
import { guard, ruleOf, ruleOfArgument } from './guard.js';
import { judgeNumbers } from './number-arguments.js';
import { ownerResolvers } from './owner-resolvers.js';
import { scalars } from './scalars.js';
import { refusedResolvers, subjectResolvers, typeOfResult } from './subject-resolvers.js';
import { trailOfSubject } from './trail-of-subject.js';

/** The two served subsets of the one SDL. */
export interface Schemas {
  readonly staff: GraphQLSchema;
  readonly supplier: GraphQLSchema;
  readonly access: AccessTable;
}

/** Builds the schemas from the SDL of schema/ and the modules' resolvers; the access table is checked before every field. */
export function buildSchemas(modules: readonly Module[]): Schemas {
  const access = mergeTables([
    { by: 'schema/common', says: commonAccess },
    ...modules.map((module) => ({ by: module.name, says: module.access })),
  ]);
  const bare = wholeSchema();
  const whole = addResolversToSchema({ schema: bare, resolvers: onlyKnown(allResolvers(modules, bare), bare) });
  const served = (roles: readonly Role[]) => {
    const schema = subset(whole, access, roles);
    judgeNumbers(schema);
    guard(schema, access);
    return schema;
  };
  return {
    staff: served([...STAFF_ROLES, 'VISITOR', 'NEWCOMER']),
    supplier: served([...SUPPLIER_ROLES, 'VISITOR', 'NEWCOMER']),
    access,
  };
}

/** The whole SDL as one schema, without resolvers: the source of the generated types. */
export function wholeSchema(): GraphQLSchema {
  return makeExecutableSchema({ typeDefs: readSdl() });
}

/** The whole SDL: the hand-written files first, then what is derived from declarations. */
export function readSdl(): string[] {
  const derived = sdlOf(SUBJECTS);
  return derived === '' ? writtenSdl() : [...writtenSdl(), derived];
}

function writtenSdl(): string[] {
  const root = join(PROJECT_ROOT, 'schema');
  return readdirSync(root, { withFileTypes: true })
    .filter((folder) => folder.isDirectory() && folder.name !== 'generated')
    .flatMap((folder) =>
      readdirSync(join(root, folder.name))
        .filter((file) => file.endsWith('.graphql'))
        .map((file) => readFileSync(join(root, folder.name, file), 'utf8')),
    );
}

function allResolvers(modules: readonly Module[], schema: GraphQLSchema): Record<string, TypeResolvers> {
  const abstract = Object.values(schema.getTypeMap()).filter(isAbstractType);
  return mergeTables([
    { by: 'all subjects', says: subjectResolvers(trailOfSubject) },
    { by: 'the server', says: { Refused: refusedResolvers, Query: { serverTime: (_, __, ctx) => ctx.clock.now() } } },
    { by: 'owners', says: ownerResolvers },
    { by: 'files', says: fileResolvers },
    { by: 'drafts', says: draftResolvers },
    ...modules.map(({ name, resolvers }) => ({ by: name, says: resolvers })),
    { by: 'results', says: Object.fromEntries(abstract.map(({ name }) => [name, { __resolveType: typeOfResult }])) },
  ]);
}

/** Leaves out resolvers of types and fields that a subset of the SDL lacks. */
function onlyKnown(resolvers: Record<string, TypeResolvers>, schema: GraphQLSchema) {
  const known = Object.entries(resolvers).map(([name, fields]) => {
    const type = schema.getType(name);
    if (!isObjectType(type)) return [name, fields];
    const declared = type.getFields();
    return [name, Object.fromEntries(Object.entries(fields).filter(([field]) => field in declared))];
  });
  return { ...Object.fromEntries(known), ...scalars };
}

/** A copy of the part that the roles may ask for; the rest does not exist on their endpoint, not even for introspection. */
function subset(schema: GraphQLSchema, access: AccessTable, roles: readonly Role[]): GraphQLSchema {
  const cut = mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field, name, type) => {
      if (!opensTo(ruleOf(access, type, name), roles)) return null;
      const open = Object.entries(field.args ?? {}).filter(([argument]) => {
        const own = ruleOfArgument(access, type, name, argument);
        return own === null || opensTo(own, roles);
      });
      return { ...field, args: Object.fromEntries(open) };
    },
  });
  return pruneSchema(cut);
}
