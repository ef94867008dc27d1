import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DueDay } from '../../components/due-day.js';
import { KindList } from '../../components/lists/kind-list.js';
import { StateTag } from '../../components/state-tag.js';
import { OrdersDocument } from '../../generated/graphql.js';
import { OrderTabs } from './work-tabs.js';

/** States in which nothing more is to come. */
const NOTHING_TO_COME: readonly string[] = ['DRAFT', 'DECLINED', 'RECEIVED', 'CLOSED', 'CANCELLED'];

/** Purchase orders, newest first, with what is still to come of each and by when. */
export function OrdersPage() {
  const { t } = useTranslation();
  return (
    <KindList
      kind="PurchaseOrder"
      title={t('menu.orders')}
      tabs={<OrderTabs />}
      query={OrdersDocument}
      pick={({ orders }) => orders}
      empty={t('order.empty')}
      emptyState={() => t('order.emptyState')}
      to={({ id }) => `/orders/${id}`}
      columns={[
        {
          key: 'number',
          title: t('column.number'),
          value: ({ number }) => number,
          render: ({ id, number }) => <Link to={`/orders/${id}`}>{number}</Link>,
          sort: 'NUMBER',
        },
        { key: 'supplier', title: t('column.supplier'), value: ({ supplier }) => supplier?.name },
        {
          key: 'state',
          title: t('column.state'),
          value: ({ state }) => t(`state.PurchaseOrder.${state}`),
          render: ({ state }) => <StateTag subject="PurchaseOrder" state={state} />,
        },
        { key: 'net', title: t('column.net'), align: 'right', holds: 'MONEY', value: ({ net }) => net, isExtra: true },
        {
          key: 'total',
          title: t('column.gross'),
          align: 'right',
          holds: 'MONEY',
          value: ({ total }) => total,
          sort: 'TOTAL',
        },
        {
          key: 'complete',
          title: t('order.linesComplete'),
          align: 'right',
          value: ({ lineSummary: { count, toCome } }) => `${count - (toCome ?? 0)} / ${count}`,
        },
        {
          key: 'nextDue',
          title: t('order.nextDue'),
          value: ({ lineSummary }) => ({ day: lineSummary.nextDueOn }),
          render: ({ lineSummary, state }) => (
            <DueDay day={lineSummary.nextDueOn} open={!NOTHING_TO_COME.includes(state)} />
          ),
        },
        { key: 'deliverTo', title: t('field.PurchaseOrder.deliverTo'), value: ({ deliverTo }) => deliverTo },
        { key: 'owner', title: t('column.owner'), value: ({ purchase }) => purchase?.owner?.name, isExtra: true },
        {
          key: 'purchase',
          title: t('subject.Purchase'),
          value: ({ purchase }) => purchase?.number,
          render: ({ purchase }) => purchase && <Link to={`/purchases/${purchase.id}`}>{purchase.number}</Link>,
          isExtra: true,
        },
        {
          key: 'createdAt',
          title: t('column.createdAt'),
          value: ({ createdAt }) => ({ instant: createdAt }),
          sort: 'CREATED',
        },
      ]}
    />
  );
}
