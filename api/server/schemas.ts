import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { MapperKind, mapSchema, pruneSchema } from '@graphql-tools/utils';
import { type GraphQLSchema, isUnionType } from 'graphql';
import { commonAccess } from '../../schema/common/access.js';
import { type Role, STAFF_ROLES, SUPPLIER_ROLES } from '../../schema/common/roles.js';
import type { AccessTable } from '../../schema/kernel/access.js';
import { PROJECT_ROOT } from '../kernel/env.js';
import type { Module, TypeResolvers } from '../kernel/module.js';
import { draftResolvers } from './drafts.js';
import { guard, mergeAccess, opensTo, ruleOf } from './guard.js';
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

/** Builds the schemas from the SDL of schema/ and the modules' resolvers, with the access table before every field. */
export function buildSchemas(modules: readonly Module[]): Schemas {
  const access = mergeAccess([commonAccess, ...modules.map((module) => module.access)]);
  const typeDefs = readSdl();
  const bare = makeExecutableSchema({ typeDefs });
  const resolvers = onlyKnown(allResolvers(modules, bare), bare);
  const served = (roles: readonly Role[]) => {
    const schema = subset(makeExecutableSchema({ typeDefs, resolvers }), access, roles);
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

/** The whole SDL as one schema, without resolvers: what types are generated from. */
export function wholeSchema(): GraphQLSchema {
  return makeExecutableSchema({ typeDefs: readSdl() });
}

/** The whole SDL, file by file. */
export function readSdl(): string[] {
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
  const merged: Record<string, TypeResolvers> = {};
  const add = (tables: Module['resolvers']) => {
    for (const [type, fields] of Object.entries(tables))
      if (!('name' in fields)) merged[type] = { ...merged[type], ...fields };
  };
  add(subjectResolvers(trailOfSubject));
  add({ Refused: refusedResolvers, Query: { serverTime: (_, __, ctx) => ctx.clock.now() } });
  add(ownerResolvers);
  add(draftResolvers);
  for (const module of modules) add(module.resolvers);
  for (const type of Object.values(schema.getTypeMap()))
    if (isUnionType(type)) merged[type.name] = { __resolveType: typeOfResult };
  return merged;
}

/** Leaves out resolvers of types and fields that a subset of the SDL lacks. */
function onlyKnown(resolvers: Record<string, TypeResolvers>, schema: GraphQLSchema) {
  const known = Object.entries(resolvers).map(([name, fields]) => {
    const type = schema.getType(name);
    if (!type || !('getFields' in type)) return [name, fields];
    const declared = type.getFields();
    return [name, Object.fromEntries(Object.entries(fields).filter(([field]) => field in declared))];
  });
  return { ...Object.fromEntries(known), ...scalars };
}

/** What the roles may ask for; the rest does not exist on their endpoint, not even to introspection. */
function subset(schema: GraphQLSchema, access: AccessTable, roles: readonly Role[]): GraphQLSchema {
  const cut = mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field, name, type) => (opensTo(ruleOf(access, type, name), roles) ? field : null),
  });
  return pruneSchema(cut);
}
