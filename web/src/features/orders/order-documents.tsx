import { Card, Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../components/data-table.js';
import { instant, money } from '../../components/format.js';
import { StateTag } from '../../components/state-tag.js';
import type { OrderQuery } from '../../generated/graphql.js';

type Order = NonNullable<OrderQuery['order']>;

function Receipts({ order }: { readonly order: Order }) {
  const { t } = useTranslation();
  const receipts = (order.purchase?.goodsReceipts ?? []).filter((receipt) => receipt.order?.id === order.id);
  return (
    <Card title={t('order.receipts')} styles={{ body: { padding: 0 } }}>
      <DataTable
        rowKey="id"
        size="middle"
        dataSource={receipts}
        pagination={false}
        locale={{ emptyText: <Empty description={t('order.noReceipts')} /> }}
        columns={[
          {
            title: t('column.number'),
            render: (_, { id, number }) => <Link to={`/receipts/${id}`}>{number}</Link>,
          },
          { title: t('field.GoodsReceipt.deliveryNote'), dataIndex: 'deliveryNote' },
          { title: t('column.state'), render: (_, { state }) => <StateTag subject="GoodsReceipt" state={state} /> },
          { title: t('goods.receivedAt'), render: (_, { createdAt }) => instant(createdAt) },
        ]}
      />
    </Card>
  );
}

function Invoices({ order }: { readonly order: Order }) {
  const { t } = useTranslation();
  const invoices = (order.purchase?.invoices ?? []).filter((invoice) =>
    invoice.orders.some(({ id }) => id === order.id),
  );
  return (
    <Card title={t('order.invoices')} styles={{ body: { padding: 0 } }}>
      <DataTable
        rowKey="id"
        size="middle"
        dataSource={invoices}
        pagination={false}
        locale={{ emptyText: <Empty description={t('order.noInvoices')} /> }}
        columns={[
          {
            title: t('field.Invoice.number'),
            render: (_, { id, number }) => <Link to={`/invoices/${id}`}>{number}</Link>,
          },
          { title: t('field.Invoice.invoiceNumber'), dataIndex: 'invoiceNumber' },
          { title: t('column.state'), render: (_, { state }) => <StateTag subject="Invoice" state={state} /> },
          { title: t('column.gross'), align: 'right', render: (_, { total }) => money(total) },
        ]}
      />
    </Card>
  );
}

/** What has come of an order: goods received and invoices. */
export function OrderDocuments({ order }: { readonly order: Order }) {
  return (
    <>
      <Receipts order={order} />
      <Invoices order={order} />
    </>
  );
}
