import { type GraphQLField, type GraphQLInputObjectType, type GraphQLSchema, isInputObjectType } from 'graphql';

/** The mutations of a schema by name. */
export function mutationsOf(schema: GraphQLSchema): Record<string, GraphQLField<unknown, unknown>> {
  return schema.getMutationType()?.getFields() ?? {};
}

/** The type of the input of a move; throws where the SDL has none. */
export function inputTypeOf(schema: GraphQLSchema, move: string): GraphQLInputObjectType {
  const type = schema.getType(`${typeNameOf(move)}Input`);
  if (!isInputObjectType(type)) throw new Error(`The SDL has no input for ${move}`);
  return type;
}

/** The beginning of a move's type names: openBids → OpenBids. */
export function typeNameOf(move: string): string {
  return move.charAt(0).toUpperCase() + move.slice(1);
}
