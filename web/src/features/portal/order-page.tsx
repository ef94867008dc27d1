import { useQuery } from '@apollo/client/react';
import { Card, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { grouped, instant, money } from '../../components/format.js';
import type { Fact } from '../../components/subject-page.js';
import { SupplierOrderDocument, type SupplierOrderQuery } from '../../generated/graphql.js';
import { PortalPage } from './portal-page.js';

type Order = NonNullable<SupplierOrderQuery['order']>;

function Lines({ order }: { readonly order: Order }) {
  const { t } = useTranslation();
  const { lines, currency } = order;
  return (
    <Card title={t('portal.lines', { count: lines.length })} styles={{ body: { padding: 0 } }}>
      <Table
        rowKey="id"
        size="middle"
        dataSource={lines}
        pagination={lines.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: t('column.part'), dataIndex: 'partNumber' },
          { title: t('column.title'), dataIndex: 'name' },
          { title: t('column.quantity'), align: 'right', render: (_, line) => grouped(line.quantity) },
          { title: t('portal.received'), align: 'right', render: (_, line) => grouped(line.received) },
          { title: t('column.measure'), dataIndex: 'unit' },
          {
            title: t('portal.unitPriceIn', { currency }),
            align: 'right',
            render: (_, line) => grouped(line.unitPrice),
          },
          { title: t('portal.totalIn', { currency }), align: 'right', render: (_, line) => grouped(line.total) },
          { title: t('portal.dueOn'), dataIndex: 'dueOn' },
        ]}
      />
    </Card>
  );
}

/** An order as its supplier sees it: what to deliver, where and when. */
export function OrderPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(SupplierOrderDocument, { variables: { id } });
  const factsOf = ({ contract, total, deliverTo, releasedAt, confirmedAt, remark }: Order): Fact[] => [
    { label: t('portal.orderTotal'), value: money(total) },
    { label: t('field.PurchaseOrder.deliverTo'), value: deliverTo },
    { label: t('portal.contract'), value: contract && `${contract.number} ${contract.title}`, wide: true },
    { label: t('portal.deliveryTerms'), value: contract?.deliveryTerms, wide: true },
    { label: t('portal.payment'), value: contract && t('portal.paymentDays', { days: contract.paymentDays }) },
    { label: t('portal.releasedAt'), value: instant(releasedAt) },
    { label: t('portal.confirmedAt'), value: instant(confirmedAt) },
    { label: t('field.PurchaseOrder.remark'), value: remark, wide: true },
  ];
  return (
    <AskedView asked={asked}>
      {({ order }) =>
        order ? (
          <PortalPage
            kind="PurchaseOrder"
            subject={order}
            heading={t('portal.order')}
            title={order.number}
            facts={factsOf(order)}
            receipt={order.receipt}
            receiptName={order.number}
          >
            <Lines order={order} />
          </PortalPage>
        ) : (
          <NotFound />
        )
      }
    </AskedView>
  );
}
