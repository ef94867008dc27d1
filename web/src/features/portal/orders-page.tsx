import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { grouped, instant } from '../../components/format.js';
import { ListPage, useListFilter } from '../../components/list-page.js';
import { statesOf } from '../../components/subject-facts.js';
import { type PurchaseOrderState, SupplierOrdersDocument, type SupplierOrdersQuery } from '../../generated/graphql.js';
import { PortalState } from './portal-state.js';
import { PortalStateFilter } from './portal-state-filter.js';

type Order = SupplierOrdersQuery['orders']['edges'][number]['node'];

// Only the buyer's side sees an order until it is released.
const STATES = statesOf('PurchaseOrder').filter((state) => state !== 'DRAFT');

/** The orders that a supplier received, newest first. */
export function OrdersPage() {
  const { t } = useTranslation();
  const { state } = useListFilter();
  const variables = { first: 50, state: state as PurchaseOrderState | null };
  const asked = useQuery(SupplierOrdersDocument, { variables });
  return (
    <ListPage
      title={t('menu.myOrders')}
      asked={asked}
      pick={({ orders }) => orders}
      actions={<PortalStateFilter kind="PurchaseOrder" states={STATES} />}
      empty={state ? t('portal.noneOfState') : t('portal.noOrders')}
      to={({ id }) => `/orders/${id}`}
      columns={[
        {
          title: t('field.PurchaseOrder.number'),
          render: (_, { id, number }: Order) => <Link to={`/orders/${id}`}>{number}</Link>,
        },
        { title: t('column.state'), render: (_, row) => <PortalState kind="PurchaseOrder" state={row.state} /> },
        { title: t('column.gross'), align: 'right', render: (_, row) => grouped(row.total.amount) },
        { title: t('column.currency'), render: (_, row) => row.total.currency },
        { title: t('portal.firstDue'), render: (_, { lineSummary }) => lineSummary.firstDueOn },
        { title: t('field.PurchaseOrder.deliverTo'), dataIndex: 'deliverTo' },
        { title: t('portal.releasedAt'), render: (_, row) => instant(row.releasedAt) },
      ]}
    />
  );
}
