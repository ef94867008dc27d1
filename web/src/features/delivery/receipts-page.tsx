import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { KindList } from '../../components/lists/kind-list.js';
import { StateTag } from '../../components/state-tag.js';
import { GoodsReceiptsDocument } from '../../generated/graphql.js';
import { OrderTabs } from '../orders/work-tabs.js';

/** Goods receipts, newest first. Inspectors find here what waits for inspection. */
export function GoodsReceiptsPage() {
  const { t } = useTranslation();
  return (
    <KindList
      kind="GoodsReceipt"
      title={t('menu.orders')}
      tabs={<OrderTabs />}
      query={GoodsReceiptsDocument}
      pick={({ goodsReceipts }) => goodsReceipts}
      empty={t('goods.empty')}
      emptyState={(state) => (state === 'RECEIVED' ? t('goods.noneToInspect') : null)}
      to={({ id }) => `/receipts/${id}`}
      columns={[
        {
          key: 'number',
          title: t('field.GoodsReceipt.number'),
          value: ({ number }) => number,
          render: ({ id, number }) => <Link to={`/receipts/${id}`}>{number}</Link>,
          sort: 'NUMBER',
        },
        {
          key: 'deliveryNote',
          title: t('field.GoodsReceipt.deliveryNote'),
          value: ({ deliveryNote }) => deliveryNote,
        },
        { key: 'supplier', title: t('column.supplier'), value: ({ supplier }) => supplier?.name },
        {
          key: 'order',
          title: t('subject.PurchaseOrder'),
          value: ({ order }) => order?.number,
          render: ({ order }) => order && <Link to={`/orders/${order.id}`}>{order.number}</Link>,
        },
        {
          key: 'state',
          title: t('column.state'),
          value: ({ state }) => t(`state.GoodsReceipt.${state}`),
          render: ({ state }) => <StateTag subject="GoodsReceipt" state={state} />,
        },
        { key: 'lines', title: t('goods.lineCount'), align: 'right', value: ({ lineSummary }) => lineSummary.count },
        {
          key: 'receivedBy',
          title: t('field.GoodsReceipt.receivedById'),
          value: ({ receivedBy }) => receivedBy?.name,
        },
        {
          key: 'createdAt',
          title: t('goods.receivedAt'),
          value: ({ createdAt }) => ({ instant: createdAt }),
          sort: 'CREATED',
        },
      ]}
    />
  );
}
