import { GraphQLError } from 'graphql';

/** Refuses a question whose list argument has more elements than are answered at once; `@within` judges numbers alone. */
export function atMost(asked: string, list: readonly unknown[], most: number): void {
  if (list.length <= most) return;
  const extensions = { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } };
  throw new GraphQLError(`${asked} takes up to ${most}`, { extensions });
}
