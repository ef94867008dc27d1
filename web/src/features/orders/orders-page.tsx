import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DueDay } from '../../components/due-day.js';
import { instant, money } from '../../components/format.js';
import { ListPage, useListFilter } from '../../components/list-page.js';
import { StateTag } from '../../components/state-tag.js';
import { statesOf } from '../../components/subject-facts.js';
import { type OrderHeadFragment, OrdersDocument, type PurchaseOrderState } from '../../generated/graphql.js';
import { isOpen, nextDue } from './open-quantity.js';
import { OrderTabs } from './work-tabs.js';

/** States in which nothing more is to come. */
const NOTHING_TO_COME: readonly string[] = ['DRAFT', 'DECLINED', 'RECEIVED', 'CLOSED', 'CANCELLED'];

/** Purchase orders, newest first, with what is still to come of each and by when. */
export function OrdersPage() {
  const { t } = useTranslation();
  const { state } = useListFilter();
  const asked = useQuery(OrdersDocument, { variables: { first: 50, state: state as PurchaseOrderState | null } });
  return (
    <ListPage
      title={t('menu.orders')}
      tabs={<OrderTabs />}
      asked={asked}
      pick={({ orders }) => orders}
      states={{ kind: 'PurchaseOrder', values: statesOf('PurchaseOrder') }}
      empty={t(state ? 'order.emptyState' : 'order.empty')}
      to={({ id }) => `/orders/${id}`}
      columns={[
        {
          title: t('column.number'),
          render: (_, { id, number }: OrderHeadFragment) => <Link to={`/orders/${id}`}>{number}</Link>,
        },
        { title: t('column.supplier'), render: (_, row) => row.supplier?.name },
        { title: t('column.state'), render: (_, row) => <StateTag subject="PurchaseOrder" state={row.state} /> },
        { title: t('column.gross'), align: 'right', render: (_, row) => money(row.total) },
        {
          title: t('order.linesComplete'),
          align: 'right',
          render: (_, { lines }) => `${lines.filter((line) => !isOpen(line)).length} / ${lines.length}`,
        },
        {
          title: t('order.nextDue'),
          render: (_, row) => <DueDay day={nextDue(row.lines)} open={!NOTHING_TO_COME.includes(row.state)} />,
        },
        { title: t('field.PurchaseOrder.deliverTo'), dataIndex: 'deliverTo' },
        { title: t('column.createdAt'), render: (_, row) => instant(row.createdAt) },
      ]}
    />
  );
}
