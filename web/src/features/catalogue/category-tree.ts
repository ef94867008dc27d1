import type { CategoriesQuery } from '../../generated/graphql.js';

/** A category as the tree needs it. */
export type CategoryNode = CategoriesQuery['categories'][number];

/** A node of a tree to choose from. */
export interface TreeNode {
  readonly value: string;
  readonly title: string;
  readonly children: TreeNode[];
}

/** The name of a category in a language. */
export function categoryName(
  { name, nameEn }: { readonly name: string; readonly nameEn?: string | null },
  language: string,
): string {
  return language === 'en' ? (nameEn ?? name) : name;
}

/** The categories as a tree, built in one pass since there may be thousands. */
export function treeOf(categories: readonly CategoryNode[], language: string): TreeNode[] {
  const nodes = new Map<string, TreeNode>();
  for (const category of categories)
    nodes.set(category.id, {
      value: category.id,
      title: `${category.code} ${categoryName(category, language)}`,
      children: [],
    });
  const roots: TreeNode[] = [];
  for (const { id, parent } of categories) {
    const node = nodes.get(id);
    if (node) (nodes.get(parent?.id ?? '')?.children ?? roots).push(node);
  }
  return roots;
}
