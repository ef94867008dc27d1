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

/** An argument that is a number: what it may be, and what it is where nobody says. */
interface NumberArgument {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly otherwise: number;
}

/**
 * Has every argument that is a number judged before its field is resolved, by what the SDL says of it (`@within`), and the
 * description say it too. What lies outside is refused and never bent: whoever asks for 100 million must not take 200 for all.
 * Throws where the SDL says nothing.
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
    throw new Error(`${place}(${argument.name}:) says neither @within nor what it is where nobody says`);
  const [least, most] = [Number(said.least), Number(said.most)];
  argument.description = [argument.description, `From ${least} to ${most}.`].filter(Boolean).join(' ');
  return { name: argument.name, least, most, otherwise: argument.defaultValue };
}
