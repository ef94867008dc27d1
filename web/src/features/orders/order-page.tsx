import { useQuery } from '@apollo/client/react';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { DueDay } from '../../components/due-day.js';
import { FIGURES } from '../../components/figure-column.js';
import { grouped, instant } from '../../components/format.js';
import { LineTable } from '../../components/line-table.js';
import { isOpen, openQuantity } from '../../components/open-quantity.js';
import { useOrderFacts } from '../../components/order-facts.js';
import { OrderVersions } from '../../components/order-versions.js';
import { ProposalNotices } from '../../components/proposal-notice.js';
import { SubjectPage } from '../../components/subject-page.js';
import { useSumFacts, useTaxColumns } from '../../components/tax-columns.js';
import { UrgingNotice } from '../../components/urging-notice.js';
import { OrderDocument, type OrderQuery } from '../../generated/graphql.js';
import { ClosingNotice } from './closing-notice.js';
import { OrderDocuments } from './order-documents.js';

type Order = NonNullable<OrderQuery['order']>;

const ENDED: readonly string[] = ['DECLINED', 'CANCELLED'];

function Lines({ order }: { readonly order: Order }) {
  const { t } = useTranslation();
  const { lines, state } = order;
  const taxColumns = useTaxColumns(order);
  return (
    <LineTable
      title={t('order.lines', { count: lines.length })}
      lines={lines}
      columns={(figure, prices) => [
        {
          title: t('order.ordered'),
          ...FIGURES,
          render: (_, { quantity, unit }) => `${grouped(quantity)} ${unit}`,
        },
        figure(t('order.received'), ({ received }) => received),
        ...(lines.some(({ closed }) => closed) ? [figure(t('order.closed'), ({ closed }) => closed)] : []),
        figure(t('order.open'), openQuantity),
        ...taxColumns<Order['lines'][number]>(figure, prices),
        {
          title: t('order.dueOn'),
          render: (_, line) => <DueDay day={line.dueOn} open={isOpen(line) && !ENDED.includes(state)} narrow />,
        },
        ...(lines.some(({ expectedOn }) => expectedOn)
          ? [{ title: t('order.expectedOn'), dataIndex: 'expectedOn' as const }]
          : []),
      ]}
    />
  );
}

function OrderView({ order }: { readonly order: Order }) {
  const { t } = useTranslation();
  const { contract, purchase, requisition, supplier } = order;
  const sumFacts = useSumFacts();
  const orderFacts = useOrderFacts();
  return (
    <SubjectPage
      kind="PurchaseOrder"
      subject={order}
      number={order.number}
      title={purchase?.title ?? order.number}
      entries={order.entries}
      facts={[
        {
          label: t('column.supplier'),
          value: supplier && <Link to={`/suppliers/${supplier.id}`}>{supplier.name}</Link>,
        },
        ...sumFacts(order),
        ...orderFacts(order),
        {
          label: t('subject.Contract'),
          value: contract && <Link to={`/contracts/${contract.id}`}>{contract.number}</Link>,
        },
        {
          label: t('subject.Requisition'),
          value: requisition && (
            <Link to={`/requisitions/${requisition.id}`}>{`${requisition.number} ${requisition.title}`}</Link>
          ),
        },
        { label: t('field.PurchaseOrder.releasedAt'), value: instant(order.releasedAt) },
        { label: t('field.PurchaseOrder.confirmedAt'), value: instant(order.confirmedAt) },
        {
          label: t('subject.Purchase'),
          value: purchase && <Link to={`/purchases/${purchase.id}`}>{purchase.number}</Link>,
        },
        { label: t('column.createdAt'), value: instant(order.createdAt) },
        { label: t('field.PurchaseOrder.remark'), value: order.remark, wide: true },
      ]}
    >
      <Alert type="info" showIcon title={t(`order.next.${order.state}`)} />
      <UrgingNotice order={order} />
      <ProposalNotices order={order} />
      {order.closing && <ClosingNotice closing={order.closing} currency={order.currency} />}
      <Lines order={order} />
      <OrderVersions order={order} />
      <OrderDocuments order={order} />
    </SubjectPage>
  );
}

/** A purchase order: what was ordered and what has come, what can be done with it, and its trail. */
export function OrderPage() {
  const { id = '' } = useParams();
  const asked = useQuery(OrderDocument, { variables: { id } });
  return <AskedView asked={asked}>{({ order }) => (order ? <OrderView order={order} /> : <NotFound />)}</AskedView>;
}
