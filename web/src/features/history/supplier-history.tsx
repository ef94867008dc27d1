import { useQuery } from '@apollo/client/react';
import { Button, Card, Divider, Empty, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { AskedView } from '../../components/asked-view.js';
import { SupplierHistoryDocument } from '../../generated/graphql.js';
import { HitView } from './hit-view.js';

/** Everything the trail knows of a supplier, across all purchases, newest first. */
export function SupplierHistory({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const asked = useQuery(SupplierHistoryDocument, { variables: { id } });
  const more = (after: string) =>
    void asked.fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult: next }) => {
        if (!before.supplier || !next.supplier) return before;
        const edges = [...before.supplier.history.edges, ...next.supplier.history.edges];
        return { supplier: { ...next.supplier, history: { ...next.supplier.history, edges } } };
      },
    });
  return (
    <Card title={t('history.ofSupplier')}>
      <AskedView asked={asked}>
        {({ supplier }) => {
          const { edges, pageInfo } = supplier?.history ?? { edges: [], pageInfo: null };
          const after = pageInfo?.hasNextPage ? pageInfo.endCursor : null;
          return (
            <>
              {edges.length === 0 && <Empty description={t('history.noneYet')} />}
              {edges.map(({ cursor, node }, place) => (
                <div key={cursor}>
                  {place > 0 && <Divider style={{ margin: 0 }} />}
                  <HitView hit={node} />
                </div>
              ))}
              {after && (
                <Flex justify="center" style={{ paddingTop: 12 }}>
                  <Button onClick={() => more(after)}>{t('app.more')}</Button>
                </Flex>
              )}
            </>
          );
        }}
      </AskedView>
    </Card>
  );
}
