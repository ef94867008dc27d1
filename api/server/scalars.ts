import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';

function exactDecimal(value: unknown): string {
  if (typeof value !== 'string' || value.length > 40)
    throw new GraphQLError('A decimal is text, for example "12.3400"', {
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
  return value;
}

/** Exact decimals travel as text, since a JSON number would pass through a float. The input's zod schema judges their form. */
const decimal = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  serialize: (value) => exactDecimal(value),
  parseValue: exactDecimal,
  parseLiteral: (node) => exactDecimal(node.kind === Kind.STRING ? node.value : null),
});

/** A calendar day under its name in our SDL, so that questions can declare variables of it. */
const day = new GraphQLScalarType({ ...GraphQLLocalDate.toConfig(), name: 'Day' });

/** The scalars of common.graphql. */
export const scalars = { DateTime: GraphQLDateTimeISO, Day: day, Decimal: decimal };
