import type { GraphQLFieldResolver } from 'graphql';
import type { AccessTable } from '../../schema/kernel/access.js';
import type { Context } from './context.js';

// biome-ignore lint/suspicious/noExplicitAny: GraphQL's own type for resolvers of any parent
export type FieldResolver = GraphQLFieldResolver<any, Context, any>;

/** Resolvers of one type by field. A field without one is read from the row; a subscription has two. */
export type TypeResolvers = Readonly<
  Record<string, FieldResolver | { readonly subscribe: FieldResolver; readonly resolve: FieldResolver }>
>;

/** The front door of a module to the server: its resolvers and who may read what. */
export interface Module {
  readonly name: string;
  readonly resolvers: Readonly<Record<string, TypeResolvers>>;
  readonly access: AccessTable;
}
