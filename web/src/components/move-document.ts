import { gql, type OperationVariables, type TypedDocumentNode } from '@apollo/client';

type Anything = TypedDocumentNode<Record<string, { readonly __typename: string } | null>, OperationVariables>;

/** The mutation of a move, which asks only whether it was refused: the page asks for its subject again. */
export function documentOf(move: string): Anything {
  const type = `${move.charAt(0).toUpperCase()}${move.slice(1)}`;
  const refused = '... on Refused { code key message path issues { path key message } }';
  return gql(
    `mutation ${type}($input: ${type}Input!) { ${move}(input: $input) { __typename ${refused} } }`,
  ) as Anything;
}
