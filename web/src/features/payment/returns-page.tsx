import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { instant, money } from '../../components/format.js';
import { ListPage, useListFilter } from '../../components/list-page.js';
import { StateTag } from '../../components/state-tag.js';
import { statesOf } from '../../components/subject-facts.js';
import { type GoodsReturnHeadFragment, type GoodsReturnState, GoodsReturnsDocument } from '../../generated/graphql.js';
import { InvoiceTabs } from './work-tabs.js';

/** Returned goods, newest first. Finance finds here what waits to be credited or settled. */
export function GoodsReturnsPage() {
  const { t } = useTranslation();
  const { state } = useListFilter();
  const asked = useQuery(GoodsReturnsDocument, { variables: { first: 50, state: state as GoodsReturnState | null } });
  return (
    <ListPage
      title={t('menu.invoices')}
      tabs={<InvoiceTabs />}
      asked={asked}
      pick={({ goodsReturns }) => goodsReturns}
      states={{ kind: 'GoodsReturn', values: statesOf('GoodsReturn') }}
      empty={t('returns.empty')}
      to={({ id }) => `/returns/${id}`}
      columns={[
        {
          title: t('field.GoodsReturn.number'),
          render: (_, { id, number }: GoodsReturnHeadFragment) => <Link to={`/returns/${id}`}>{number}</Link>,
        },
        { title: t('column.supplier'), render: (_, row) => row.supplier?.name },
        {
          title: t('subject.PurchaseOrder'),
          render: (_, { order }) => order && <Link to={`/orders/${order.id}`}>{order.number}</Link>,
        },
        { title: t('field.GoodsReturn.total'), align: 'right', render: (_, row) => money(row.total) },
        { title: t('column.state'), render: (_, row) => <StateTag subject="GoodsReturn" state={row.state} /> },
        { title: t('field.GoodsReturn.creditNote'), dataIndex: 'creditNote' },
        { title: t('column.createdAt'), render: (_, row) => instant(row.createdAt) },
      ]}
    />
  );
}
