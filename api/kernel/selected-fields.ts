import { type FieldNode, type GraphQLResolveInfo, isObjectType, Kind, type SelectionSetNode } from 'graphql';
import { shownFields, shownName } from '../../schema/kernel/derive/shown-fields.js';
import type { AnySubject } from '../../schema/kernel/subject.js';

/** Fields of the API that need one stored field of the row, which every row has. */
const IN_EVERY_ROW: Readonly<Record<string, string>> = {
  id: '_id',
  // The database computes it from the id (line-summary.ts): the lines themselves are most of an order.
  lineSummary: '_id',
  rev: 'rev',
  state: 'state',
  createdAt: 'createdAt',
  __typename: '_id',
};

/** The names of the fields that are selected under a path below the field being resolved; empty where the path is not selected. */
export function selectedUnder(info: GraphQLResolveInfo, path: readonly string[]): readonly string[] {
  let nodes: readonly FieldNode[] = info.fieldNodes;
  for (const step of path) nodes = childrenOf(nodes, info).filter(({ name }) => name.value === step);
  return [...new Set(childrenOf(nodes, info).map(({ name }) => name.value))];
}

/**
 * The stored fields that answering a selection of a kind's rows needs. Null where one of the fields is computed: what a resolver looks at is known to
 * nobody else, so it gets the whole row.
 */
export function storedFieldsFor(
  subject: AnySubject,
  selected: readonly string[],
  info: GraphQLResolveInfo,
): readonly string[] | null {
  const type = info.schema.getType(subject.name);
  if (!isObjectType(type)) return null;
  const declared = new Map(shownFields(subject.fields).map(([name, data]) => [shownName(name, data), { name, data }]));
  const stored = selected.map((name) => {
    if (name in IN_EVERY_ROW) return IN_EVERY_ROW[name];
    const own = declared.get(name);
    // The resolver of a reference follows from its declaration and looks at the id alone.
    const isReference = own && (own.data.target ?? own.data.element?.target ?? null) !== null;
    return own && (isReference || type.getFields()[name]?.extensions.works === false) ? own.name : undefined;
  });
  return stored.some((one) => one === undefined) ? null : [...new Set(stored.filter((one) => one !== undefined))];
}

/** The fields below some, those of fragments among them. */
function childrenOf(nodes: readonly FieldNode[], info: GraphQLResolveInfo): FieldNode[] {
  return nodes.flatMap(({ selectionSet }) => (selectionSet ? flattened(selectionSet, info) : []));
}

function flattened({ selections }: SelectionSetNode, info: GraphQLResolveInfo): FieldNode[] {
  return selections.flatMap((one) => {
    if (one.kind === Kind.FIELD) return [one];
    if (one.kind === Kind.INLINE_FRAGMENT) return flattened(one.selectionSet, info);
    const fragment = info.fragments[one.name.value];
    return fragment ? flattened(fragment.selectionSet, info) : [];
  });
}
