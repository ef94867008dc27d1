import type { UnitsQuery } from '../../generated/graphql.js';

/** A unit as the pages query it. */
export type UnitNode = UnitsQuery['units'][number];

/** A node of the tree of units. */
export interface UnitTreeNode {
  readonly key: string;
  readonly value: string;
  readonly title: string;
  readonly disabled: boolean;
  readonly children: UnitTreeNode[];
}

/** The name of a unit in a language. */
export function unitName({ name, nameEn }: Pick<UnitNode, 'name' | 'nameEn'>, language: string): string {
  return language === 'en' ? (nameEn ?? name) : name;
}

/** The units as a tree; `closed` is appended to the name of a closed unit, which cannot be chosen where `choosing` is set. */
export function unitTree(
  units: readonly UnitNode[],
  language: string,
  { closed, choosing }: { readonly closed: string; readonly choosing: boolean },
): UnitTreeNode[] {
  const nodes = new Map<string, UnitTreeNode>();
  for (const unit of units) {
    const isClosed = unit.state === 'CLOSED';
    const title = `${unit.code} ${unitName(unit, language)}${isClosed ? ` (${closed})` : ''}`;
    nodes.set(unit.id, { key: unit.id, value: unit.id, title, disabled: isClosed && choosing, children: [] });
  }
  const roots: UnitTreeNode[] = [];
  for (const { id, parent } of units) {
    const node = nodes.get(id);
    if (node) (nodes.get(parent?.id ?? '')?.children ?? roots).push(node);
  }
  return roots;
}
