import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { z } from 'zod';

/** The JSON type of each scalar. A DateTime is a Date by the time the command sees it, for which JSON has no type. */
const JSON_OF: Readonly<Record<string, string>> = {
  ID: 'string',
  String: 'string',
  Decimal: 'string',
  Day: 'string',
  Int: 'integer',
  Boolean: 'boolean',
  DateTime: 'date',
};

interface Shape {
  readonly type?: string;
  readonly anyOf?: readonly Shape[];
  readonly enum?: readonly string[];
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
}

const shape: z.ZodType<Shape> = z.lazy(() =>
  z.object({
    // An optional value has two types: `boolean` or `null`.
    type: z
      .union([z.string(), z.array(z.string()).transform((types) => types.find((type) => type !== 'null') ?? 'null')])
      .exactOptional(),
    anyOf: z.array(shape).exactOptional(),
    enum: z.array(z.string()).exactOptional(),
    items: shape.exactOptional(),
    properties: z.record(z.string(), shape).exactOptional(),
    required: z.array(z.string()).exactOptional(),
  }),
);

/** An input as nested lines: field, type, and `!` where it is required. */
export type Lines = { readonly [field: string]: string | Lines };

/** The lines of an input of the SDL. */
export function linesOfSdl(type: GraphQLInputObjectType): Lines {
  return Object.fromEntries(
    Object.values(type.getFields()).map(({ name, type: own }) => [
      `${name}${isNonNullType(own) ? '!' : ''}`,
      lineOfSdl(own),
    ]),
  );
}

function lineOfSdl(type: GraphQLInputType): string | Lines {
  if (isNonNullType(type)) return lineOfSdl(type.ofType);
  if (isListType(type)) return { list: lineOfSdl(type.ofType) };
  if (isInputObjectType(type)) return linesOfSdl(type);
  if (isEnumType(type)) return listed(type.getValues().map(({ name }) => name));
  return JSON_OF[type.name] ?? type.name;
}

/** The lines of a command's own schema; `sdl` says where a list of words is an enum of the SDL. */
export function linesOf(schema: z.ZodType, sdl: GraphQLInputObjectType): Lines {
  return linesOfZod(
    shape.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' })),
    sdl,
  );
}

function linesOfZod({ properties = {}, required = [] }: Shape, sdl: GraphQLInputType | undefined): Lines {
  const fields = isInputObjectType(sdl) ? sdl.getFields() : {};
  return Object.fromEntries(
    Object.entries(properties).map(([name, own]) => [
      `${name}${required.includes(name) ? '!' : ''}`,
      lineOfZod(own, bare(fields[name]?.type)),
    ]),
  );
}

function lineOfZod(given: Shape, sdl: GraphQLInputType | undefined): string | Lines {
  const own = given.anyOf?.find(({ type }) => type !== 'null') ?? given;
  if (own.anyOf) return lineOfZod(own, sdl);
  if (own.type === 'array') return { list: lineOfZod(own.items ?? {}, isListType(sdl) ? bare(sdl.ofType) : undefined) };
  if (own.type === 'object') return linesOfZod(own, sdl);
  // Where the SDL has text, zod may know the words: posts, currencies.
  if (own.enum && isEnumType(sdl)) return listed(own.enum);
  return own.type ?? 'date';
}

function bare(type: GraphQLInputType | undefined): GraphQLInputType | undefined {
  return isNonNullType(type) ? type.ofType : type;
}

function listed(words: readonly string[]): string {
  return words.toSorted().join(' | ');
}
