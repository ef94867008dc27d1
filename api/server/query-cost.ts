import {
  type DocumentNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  getVariableValues,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
} from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';

/** A question with its variables, as it would be answered. */
export interface Asked {
  readonly document: DocumentNode;
  /** The operation of the document to answer; null where it has only one. */
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A dearer question is refused. A plain field takes some microseconds, so the dearest question takes some tenths of a second. */
export const MOST_COST = 60_000;

/** What declares no cost has these default costs: an act, what is made from a stored row, and a list of unknown length. */
const ACT = 300;
const OBJECT = 4;
const UNKNOWN_LENGTH = 100;

/**
 * What answering a question costs, in units of a plain field (schema/common/common.graphql, `@cost`). A list counts by the length asked
 * for, otherwise by the length declared, and lists inside lists multiply. Fragments and aliases count wherever they stand. Throws a
 * GraphQLError where the variables do not fit the question, or where fragments make it longer than 10,000 fields.
 */
export function costOf(schema: GraphQLSchema, asked: Asked): number {
  judgeVariables(schema, asked);
  const shape = `${asked.operationName} ${shapeOf(asked.variables)}`;
  const told = prices.get(asked.document) ?? new Map<string, number>();
  const price = told.get(shape) ?? count(schema, asked);
  // A client that keeps varying its numbers only empties this cache.
  if (told.size === MOST_SHAPES) told.clear();
  prices.set(asked.document, told.set(shape, price));
  return price;
}

/** Throws the first fault of the variables; graphql-js would list fifty of them and then say that there are too many. */
function judgeVariables(schema: GraphQLSchema, { document, operationName, variables }: Asked): void {
  const declared = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  const { errors } = getVariableValues(schema, declared, variables, { maxErrors: 1 });
  if (errors?.[0]) throw errors[0];
}

/** Cached costs of questions that are asked again, by whatever in their variables a cost can depend on. */
const prices = new WeakMap<DocumentNode, Map<string, number>>();
const MOST_SHAPES = 32;

/** Numbers and booleans as they are, lists by their length; of anything else only that it is there. */
function shapeOf(variables: Asked['variables']): string {
  const shapes = Object.entries(variables).map(([name, value]) => {
    if (Array.isArray(value)) return [name, 'list', value.length];
    return [name, typeof value === 'number' || typeof value === 'boolean' || value === null ? value : typeof value];
  });
  return JSON.stringify(shapes);
}

function count(schema: GraphQLSchema, { document, operationName, variables }: Asked): number {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new GraphQLError('The question does not say which operation it asks');
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const query = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] } as const;
  return getComplexity({ schema, query, variables: { ...variables }, estimators: [estimate] });
}

interface Declared {
  readonly weight: number | null;
  readonly length: number | null;
  /** The argument that lists the ids wanted. */
  readonly by: string | null;
}

interface FieldCost {
  readonly once: number;
  readonly each: number;
  /** The argument that gives the length, as a number or as a list; otherwise `length` applies. */
  readonly counted: string | null;
  readonly length: number;
}

const known = new WeakMap<object, FieldCost>();

const estimate: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  const cost = known.get(field) ?? fieldCost(type.name, field);
  known.set(field, cost);
  return cost.once + lengthIn(args, cost) * (cost.each + childComplexity);
};

function lengthIn(args: Readonly<Record<string, unknown>>, { counted, length }: FieldCost): number {
  const asked = counted === null ? null : args[counted];
  if (Array.isArray(asked)) return asked.length;
  return typeof asked === 'number' ? Math.max(asked, 1) : length;
}

function fieldCost(parent: string, field: GraphQLField<unknown, unknown>): FieldCost {
  const type = getNamedType(field.type);
  // Introspection is small, and not answered in production.
  if (type.name.startsWith('__')) return { once: 1, each: 1, counted: null, length: 1 };
  const own = declaredOf(field);
  const ofType = declaredOf(type);
  const isAct = parent === 'Mutation';
  return {
    once: own.weight ?? (isAct ? ACT : 1),
    each: isCompositeType(type) ? (ofType.weight ?? OBJECT) : 0,
    counted: own.by ?? (isConnection(type) || isList(field) ? 'first' : null),
    length: lengthOf(field) ?? UNKNOWN_LENGTH,
  };
}

/**
 * The length of a field where no argument gives it: one for a single value, for a list the length that it or its type declares, for a
 * connection the default of `first`. Null for a list that declares none; a test refuses those.
 */
export function lengthOf(field: GraphQLField<unknown, unknown>): number | null {
  const type = getNamedType(field.type);
  const first = field.args.find(({ name }) => name === 'first')?.defaultValue;
  const declared = declaredOf(field).length ?? declaredOf(type).length ?? (typeof first === 'number' ? first : null);
  if (isConnection(type)) return declared;
  // The edges of a connection are counted at the connection; scalar values stand in a row that is read anyway.
  if (!isList(field) || field.name === 'edges' || !isCompositeType(type)) return 1;
  return declaredOf(field).by === null ? declared : 1;
}

/** The cost that a field or type declares in the SDL. */
export function declaredOf({ astNode }: Pick<GraphQLNamedType | GraphQLField<unknown, unknown>, 'astNode'>): Declared {
  const values = (astNode?.directives ?? [])
    .filter(({ name }) => name.value === 'cost')
    .flatMap((directive) => directive.arguments ?? []);
  const textOf = (wanted: string) => {
    const value = values.find(({ name }) => name.value === wanted)?.value;
    return value?.kind === Kind.INT || value?.kind === Kind.STRING ? value.value : null;
  };
  const numberOf = (wanted: string) => (textOf(wanted) === null ? null : Number(textOf(wanted)));
  return { weight: numberOf('weight'), length: numberOf('length'), by: textOf('by') };
}

function isConnection(type: GraphQLNamedType): boolean {
  return isObjectType(type) && type.getFields().edges !== undefined;
}

function isList({ type }: GraphQLField<unknown, unknown>): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
