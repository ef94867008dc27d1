import { Button, Card, Empty, Flex, Input, Select, type TableColumnsType, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { type Asked, AskedView } from './asked-view.js';
import { DataTable } from './data-table.js';
import { PageTitle } from './page-title.js';

/** A page of a list as the server gives it. */
export interface Connection<T> {
  readonly edges: readonly { readonly node: T }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/** The filter of a list, kept in the address so that a view can be sent to somebody. */
export interface ListFilter {
  readonly search: string | null;
  readonly state: string | null;
}

/** The filter in the address of the page. */
export function useListFilter(): ListFilter {
  const [params] = useSearchParams();
  return { search: params.get('search') || null, state: params.get('state') || null };
}

interface Props<Data, T> {
  readonly title: string;
  readonly asked: Asked<Data> & { fetchMore?(options: { readonly variables: object }): Promise<unknown> };
  readonly pick: (data: Data) => Connection<T>;
  readonly columns: TableColumnsType<T>;
  /** The address that a row leads to. */
  readonly to?: (row: T) => string;
  /** States to filter by, with the kind they belong to. */
  readonly states?: { readonly kind: string; readonly values: readonly string[] };
  readonly searchable?: boolean;
  /** What the list is narrowed by, in place of states and search (lists/kind-list.tsx). */
  readonly bar?: ReactNode;
  /** What happens when a head is chosen to sort by. */
  readonly onChange?: NonNullable<TableProps<T>['onChange']>;
  /** How rows are chosen, where something can be done with several. */
  readonly choosing?: NonNullable<TableProps<T>['rowSelection']>;
  /** Buttons beside the title. */
  readonly actions?: ReactNode;
  /** Tabs of the area that the list belongs to. */
  readonly tabs?: ReactNode;
  /** Text for an empty list: the next step. */
  readonly empty?: string;
}

/** A list: filters in the address, rows that lead to their pages, and more on demand. */
export function ListPage<Data, T extends { readonly id: string }>(props: Props<Data, T>) {
  const { title, asked, pick, columns, to, states, searchable, bar, onChange, choosing, actions, tabs, empty } = props;
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const filter = useListFilter();
  const set = (name: string, value: string | null | undefined) => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { replace: true });
  };
  return (
    <>
      <PageTitle title={title}>{actions}</PageTitle>
      {tabs}
      {bar}
      {(searchable || states) && (
        <Flex wrap gap={12} style={{ marginBottom: 16 }}>
          {searchable && (
            <Input.Search
              allowClear
              placeholder={t('app.search')}
              aria-label={t('app.search')}
              defaultValue={filter.search ?? ''}
              onSearch={(text) => set('search', text.trim())}
              style={{ maxWidth: 320 }}
            />
          )}
          {states && (
            <Select
              allowClear
              placeholder={t('column.state')}
              aria-label={t('column.state')}
              value={filter.state}
              onChange={(state: string | undefined) => set('state', state)}
              options={states.values.map((value) => ({ value, label: t(`state.${states.kind}.${value}`) }))}
              style={{ minWidth: 160 }}
            />
          )}
        </Flex>
      )}
      <AskedView asked={asked}>
        {(data) => {
          const list = pick(data);
          const { hasNextPage, endCursor } = list.pageInfo;
          return (
            <Card styles={{ body: { padding: 0 } }}>
              <DataTable<T>
                rowKey="id"
                size="middle"
                loading={asked.loading}
                dataSource={list.edges.map(({ node }) => node)}
                columns={columns}
                pagination={false}
                {...(onChange && { onChange })}
                {...(choosing && { rowSelection: choosing })}
                locale={{ emptyText: <Empty description={empty ?? t('app.nothing')} /> }}
                {...(to && {
                  onRow: (row: T) => ({ onDoubleClick: () => void navigate(to(row)) }),
                })}
              />
              {hasNextPage && endCursor && asked.fetchMore && (
                <Flex justify="center" style={{ padding: 12 }}>
                  <Button onClick={() => void asked.fetchMore?.({ variables: { after: endCursor } })}>
                    {t('app.more')}
                  </Button>
                </Flex>
              )}
            </Card>
          );
        }}
      </AskedView>
    </>
  );
}
