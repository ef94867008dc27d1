import type { TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Alert, Flex, type TableColumnsType, type TableProps, Typography } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListView } from '../../../../schema/kernel/list-address.js';
import { LIST_FACTS } from '../../generated/list-facts.js';
import { BulkBar } from '../bulk/bulk-bar.js';
import { type Connection, ListPage } from '../list-page.js';
import { useMayAny } from '../use-may.js';
import { ColumnsMenu } from './columns-menu.js';
import { ExportButton } from './export-button.js';
import { FilterBar } from './filter-bar.js';
import { type ListColumn, textOf } from './list-column.js';
import { shownOf, useRemembered } from './shown-columns.js';
import { type ListArgumentName, type ListKind, useListAddress } from './use-list-address.js';
import { ViewsMenu } from './views-menu.js';

/** A page of a declared list. */
export interface CountedConnection<T> extends Connection<T> {
  /** Absent where it is not asked for. */
  readonly totalCount?: { readonly rows: number; readonly more: boolean };
  readonly ofNewest?: number | null;
}

interface Props<Data, Variables, T> {
  readonly kind: ListKind;
  readonly title: string;
  /** Its question, which takes every argument of the list. */
  readonly query: TypedDocumentNode<Data, Variables>;
  readonly pick: (data: Data) => CountedConnection<T>;
  readonly columns: readonly ListColumn<T>[];
  readonly to?: (row: T) => string;
  /** How many rows are asked for at a time; 50 unless set. */
  readonly first?: number;
  /** How many are asked for at a time to be exported; 100 unless set. */
  readonly exportFirst?: number;
  /** What the list is sorted by where the address does not say; newest first unless set. */
  readonly usually?: (state: string | null) => string | null;
  readonly actions?: ReactNode;
  readonly tabs?: ReactNode;
  /** Text for a list in which there is nothing yet: the next step. */
  readonly empty: string;
  /** The same for rows in a state, where there is more to say than that none match. */
  readonly emptyState?: (state: string) => string | null;
}

/** The text for a list without rows. */
function emptyOf(
  { args }: ListView,
  { empty, emptyState }: Pick<Props<never, never, never>, 'empty' | 'emptyState'>,
  none: string,
): string {
  const names = Object.keys(args);
  if (names.length === 0) return empty;
  const said = names.length === 1 && typeof args.state === 'string' ? emptyState?.(args.state) : null;
  return said ?? none;
}

/**
 * The list of a kind of subject: narrowed, sorted and shown as its address says, by what the declaration of the kind allows. What it may not be narrowed by it does not
 * offer.
 */
export function KindList<Data, Variables, T extends { readonly id: string }>(props: Props<Data, Variables, T>) {
  const {
    kind,
    query,
    pick,
    columns,
    first = 50,
    exportFirst = 100,
    usually = () => null,
    empty,
    emptyState,
    ...page
  } = props;
  const { t } = useTranslation();
  const { view, text, change } = useListAddress(kind);
  const [remembered, remember] = useRemembered(kind);
  const { shown, gone } = shownOf(columns, view.columns ?? remembered);
  const sort = view.sort ?? (view.descending === null ? usually(String(view.args.state ?? '') || null) : null);
  const variables = { ...view.args, first, sort, descending: view.descending };
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const names = useRef(new Map<string, string>());
  const canAct = useMayAny(kind);
  const asked = useQuery(query as unknown as TypedDocumentNode<Data, typeof variables>, { variables });
  const found = asked.data === undefined ? null : pick(asked.data as Data);
  const isSorted = (column: ListColumn<T>) => column.sort === (sort ?? 'CREATED');
  const order = (view.descending ?? sort === null) ? 'descend' : 'ascend';
  const heads: TableColumnsType<T> = shown.map((column) => ({
    key: column.key,
    title: column.title,
    ...(column.align && { align: column.align }),
    render: (_, row) => column.render?.(row) ?? textOf(column.value(row)),
    ...(column.sort !== undefined && { sorter: true, sortOrder: isSorted(column) ? order : null }),
  }));
  const onSort: NonNullable<TableProps<T>['onChange']> = (_page, _filters, sorted) => {
    const { columnKey, order: to } = [sorted].flat()[0] ?? {};
    const by = to ? (columns.find(({ key }) => key === columnKey)?.sort ?? null) : null;
    change({ sort: by === 'CREATED' ? null : by, descending: by === null ? null : String(to === 'descend') });
  };
  const sorts = columns.flatMap(({ sort: by, title }) =>
    by === undefined
      ? []
      : [false, true].map((down) => ({
          value: `${by} ${down}`,
          label: t(down ? 'list.descending' : 'list.ascending', { column: title }),
        })),
  );
  const nameOf = (row: T) =>
    [columns[0], ...columns.filter(({ holds }) => holds === 'MONEY').slice(0, 1)]
      .map((column) => (column ? textOf(column.value(row)) : ''))
      .filter((text) => text !== '')
      .join(' · ');
  const choose = (ids: readonly unknown[], rows: readonly (T | undefined)[]) => {
    for (const row of rows) if (row) names.current.set(row.id, nameOf(row));
    setChosen(ids.map(String));
  };
  const wrong = view.wrong.map((name) => (name === 'sort' ? t('list.sort') : t(`list.by.${name as ListArgumentName}`)));
  return (
    <ListPage<Data, T>
      {...page}
      asked={asked as never}
      pick={pick}
      columns={heads}
      onChange={onSort}
      {...(canAct && { choosing: { selectedRowKeys: [...chosen], onChange: choose, preserveSelectedRowKeys: true } })}
      empty={emptyOf(view, { empty, ...(emptyState && { emptyState }) }, t('list.noneMatch'))}
      bar={
        <>
          <FilterBar kind={kind} view={view} change={change} sorts={sorts}>
            {found?.totalCount && (
              <Typography.Text type="secondary" role="status">
                {t(found.totalCount.more ? 'list.countMore' : 'list.count', { count: found.totalCount.rows })}
              </Typography.Text>
            )}
            <ViewsMenu list={LIST_FACTS[kind].list} address={text} />
            <ColumnsMenu
              columns={columns}
              shown={shown.map(({ key }) => key)}
              onChange={(keys) => {
                remember(keys);
                change({ columns: keys?.join(',') ?? null });
              }}
            />
            <ExportButton<Data, T>
              list={LIST_FACTS[kind].list}
              title={page.title}
              address={text}
              query={query as never}
              variables={{ ...variables, first: exportFirst, counted: false }}
              pick={pick}
              columns={shown}
            />
          </FilterBar>
          <BulkBar ids={chosen} nameOf={(id) => names.current.get(id) ?? id} onClear={() => setChosen([])} />
          <Flex vertical gap={8} style={{ marginBottom: wrong.length + gone.length > 0 || found?.ofNewest ? 16 : 0 }}>
            {wrong.length > 0 && (
              <Alert type="warning" showIcon title={t('list.wrong', { names: wrong.join(t('app.comma')) })} />
            )}
            {gone.length > 0 && <Alert type="info" showIcon title={t('list.columnsGone', { count: gone.length })} />}
            {found?.ofNewest && <Alert type="info" showIcon title={t('list.ofNewest', { count: found.ofNewest })} />}
          </Flex>
        </>
      }
    />
  );
}
