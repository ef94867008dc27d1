import type { Connection } from '../../components/list-page.js';

/** A loaded list sorted by due day; rows without one come last. */
export function byDueDay<Row extends { readonly dueOn?: string | null | undefined }>(
  list: Connection<Row>,
): Connection<Row> {
  const day = ({ dueOn }: Row) => dueOn ?? '9999-12-31';
  const edges = [...list.edges].sort((a, b) => day(a.node).localeCompare(day(b.node)));
  return { ...list, edges };
}
