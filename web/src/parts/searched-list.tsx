import { Button, Card, Empty, Flex, Input, Table, type TableColumnsType } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../app/use-ask.js';
import { AskedView } from './asked-view.js';
import { PageTitle } from './page-title.js';

/** A page of a list as the server gives it. */
export interface Connection<T> {
  readonly edges: readonly { readonly node: T }[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}

interface Props<T> {
  readonly title: string;
  /** A question with the variables `first` and `search` whose answer is called `list`. */
  readonly query: string;
  readonly columns: TableColumnsType<T>;
  /** What the reader can do with a row; `again` loads the list anew. */
  readonly actions?: (row: T, again: () => void) => ReactNode;
}

const STEP = 50;
const MOST = 200;

/** A list with a search field, loaded in steps. */
export function SearchedList<T extends { readonly id: string }>({ title, query, columns, actions }: Props<T>) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [first, setFirst] = useState(STEP);
  const asked = useAsk<{ list: Connection<T> }>(query, { first, search: search.trim() || null });
  const last = actions && { title: t('column.moves'), render: (_: unknown, row: T) => actions(row, asked.again) };
  return (
    <>
      <PageTitle title={title}>
        <Input.Search
          allowClear
          placeholder={t('app.search')}
          aria-label={t('app.search')}
          onSearch={setSearch}
          style={{ maxWidth: 320 }}
        />
      </PageTitle>
      <AskedView asked={asked}>
        {({ list }) => (
          <Card styles={{ body: { padding: 0 } }}>
            <Table<T>
              rowKey="id"
              loading={asked.loading}
              dataSource={list.edges.map(({ node }) => node)}
              columns={last ? [...columns, last] : columns}
              pagination={false}
              scroll={{ x: 'max-content' }}
              locale={{ emptyText: <Empty description={t('app.nothing')} /> }}
            />
            {list.pageInfo.hasNextPage && first < MOST && (
              <Flex justify="center" style={{ padding: 12 }}>
                <Button onClick={() => setFirst(first + STEP)}>{t('app.more')}</Button>
              </Flex>
            )}
          </Card>
        )}
      </AskedView>
    </>
  );
}
