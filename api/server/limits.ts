import {
  type ASTVisitor,
  GraphQLError,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

const DEPTH = 12;
const ALIASES = 15;
const ROOT_FIELDS = 10;
const FIELDS = 1_000;

/**
 * A validation rule against questions that cost more than they are worth (docs/decisions/0017): it limits depth, aliases, root fields and
 * the number of all fields, counting fragments wherever they are spread. It looks at the shape alone, so no operation name can bypass it.
 */
export function limitQuestions(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      const count = { fields: 0, aliases: 0, roots: 0 };
      const fault = walk(operation.selectionSet, 1, new Set(), count, context);
      if (fault) context.reportError(new GraphQLError(`The question is too large: ${fault}`));
    },
  };
}

/** Walks a selection set; answers what is too much at the first place where it is, or null. */
function walk(
  set: SelectionSetNode,
  depth: number,
  inside: ReadonlySet<string>,
  count: { fields: number; aliases: number; roots: number },
  context: ValidationContext,
): string | null {
  if (depth > DEPTH) return `deeper than ${DEPTH}`;
  for (const node of set.selections) {
    const fault = countSelection(node, depth, count);
    if (fault) return fault;
    const below = belowOf(node, inside, context);
    const next = node.kind === Kind.FIELD ? depth + 1 : depth;
    const deeper = below && walk(below.set, next, below.inside, count, context);
    if (deeper) return deeper;
  }
  return null;
}

/** Fragments count as fields do. Otherwise fragments that each spread the next one twice would contain no field and never end. */
function countSelection(
  node: SelectionNode,
  depth: number,
  count: { fields: number; aliases: number; roots: number },
): string | null {
  if (++count.fields > FIELDS) return `more fields than ${FIELDS}`;
  if (node.kind !== Kind.FIELD) return null;
  if (node.alias && ++count.aliases > ALIASES) return `more aliases than ${ALIASES}`;
  if (depth === 1 && ++count.roots > ROOT_FIELDS) return `more root fields than ${ROOT_FIELDS}`;
  return null;
}

function belowOf(node: SelectionNode, inside: ReadonlySet<string>, context: ValidationContext) {
  if (node.kind !== Kind.FRAGMENT_SPREAD) return node.selectionSet ? { set: node.selectionSet, inside } : null;
  const name = node.name.value;
  const fragment = context.getFragment(name);
  // Reporting a cycle is another rule's task; this one only must not walk it.
  if (!fragment || inside.has(name)) return null;
  return { set: fragment.selectionSet, inside: new Set([...inside, name]) };
}
