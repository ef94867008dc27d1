import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { instant } from '../../components/format.js';
import { ListPage, useListFilter } from '../../components/list-page.js';
import { StateTag } from '../../components/state-tag.js';
import { statesOf } from '../../components/subject-facts.js';
import {
  type GoodsReceiptHeadFragment,
  type GoodsReceiptState,
  GoodsReceiptsDocument,
} from '../../generated/graphql.js';
import { OrderTabs } from '../orders/work-tabs.js';

/** Goods receipts, newest first. Inspectors find here what waits for inspection. */
export function GoodsReceiptsPage() {
  const { t } = useTranslation();
  const { state } = useListFilter();
  const asked = useQuery(GoodsReceiptsDocument, {
    variables: { first: 50, state: state as GoodsReceiptState | null },
  });
  return (
    <ListPage
      title={t('menu.orders')}
      tabs={<OrderTabs />}
      asked={asked}
      pick={({ goodsReceipts }) => goodsReceipts}
      states={{ kind: 'GoodsReceipt', values: statesOf('GoodsReceipt') }}
      empty={t(state === 'RECEIVED' ? 'goods.noneToInspect' : 'goods.empty')}
      to={({ id }) => `/receipts/${id}`}
      columns={[
        {
          title: t('field.GoodsReceipt.number'),
          render: (_, { id, number }: GoodsReceiptHeadFragment) => <Link to={`/receipts/${id}`}>{number}</Link>,
        },
        { title: t('field.GoodsReceipt.deliveryNote'), dataIndex: 'deliveryNote' },
        { title: t('column.supplier'), render: (_, row) => row.supplier?.name },
        {
          title: t('subject.PurchaseOrder'),
          render: (_, { order }) => order && <Link to={`/orders/${order.id}`}>{order.number}</Link>,
        },
        { title: t('column.state'), render: (_, row) => <StateTag subject="GoodsReceipt" state={row.state} /> },
        { title: t('goods.lineCount'), align: 'right', render: (_, row) => row.lines.length },
        { title: t('field.GoodsReceipt.receivedById'), render: (_, row) => row.receivedBy?.name },
        { title: t('goods.receivedAt'), render: (_, row) => instant(row.createdAt) },
      ]}
    />
  );
}
