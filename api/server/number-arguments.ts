import {
  defaultFieldResolver,
  type GraphQLArgument,
  GraphQLError,
  type GraphQLField,
  GraphQLInt,
  type GraphQLSchema,
  getDirectiveValues,
  getNamedType,
  isObjectType,
  responsePathAsArray,
} from 'graphql';

/** A numeric argument: its range and its default. */
interface NumberArgument {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly otherwise: number;
}

/**
 * Judges every numeric argument before its field is resolved, by the range that the SDL gives (`@within`), and adds the range to its
 * description. A number outside is refused and never clamped: whoever asks for 100 million must not take 200 for all there are. Throws
 * where the SDL gives no range.
 */
export function judgeNumbers(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) && !type.name.startsWith('__'))
      for (const field of Object.values(type.getFields())) judgeField(field, `${type.name}.${field.name}`, schema);
}

function judgeField(field: GraphQLField<unknown, unknown>, place: string, schema: GraphQLSchema): void {
  const numbers = field.args
    .filter((argument) => getNamedType(argument.type) === GraphQLInt)
    .map((argument) => declared(argument, place, schema));
  if (numbers.length === 0) return;
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (parent, args, ctx, info) => {
    const judged = numbers.map(({ name, least, most, otherwise }) => {
      const value: unknown = args[name] ?? otherwise;
      if (typeof value === 'number' && value >= least && value <= most) return [name, value] as const;
      throw new GraphQLError(`${place}(${name}:) is from ${least} to ${most}`, {
        path: [...responsePathAsArray(info.path), name],
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      });
    });
    return resolve(parent, { ...args, ...Object.fromEntries(judged) }, ctx, info);
  };
}

function declared(argument: GraphQLArgument, place: string, schema: GraphQLSchema): NumberArgument {
  const within = schema.getDirective('within');
  const said = within && argument.astNode ? getDirectiveValues(within, argument.astNode) : undefined;
  if (!said || typeof argument.defaultValue !== 'number')
    throw new Error(`${place}(${argument.name}:) has neither @within nor a default`);
  const [least, most] = [Number(said.least), Number(said.most)];
  argument.description = [argument.description, `From ${least} to ${most}.`].filter(Boolean).join(' ');
  return { name: argument.name, least, most, otherwise: argument.defaultValue };
}
