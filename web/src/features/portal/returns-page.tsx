import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { instant, money } from '../../components/format.js';
import { ListPage, useListFilter } from '../../components/list-page.js';
import { statesOf } from '../../components/subject-facts.js';
import {
  type GoodsReturnState,
  SupplierGoodsReturnsDocument,
  type SupplierReturnRowFragment,
} from '../../generated/graphql.js';
import { PortalState } from './portal-state.js';
import { PortalStateFilter } from './portal-state-filter.js';

/** The goods that a supplier got back, newest first. */
export function SupplierReturnsPage() {
  const { t } = useTranslation();
  const { state } = useListFilter();
  const variables = { first: 50, state: state as GoodsReturnState | null };
  const asked = useQuery(SupplierGoodsReturnsDocument, { variables });
  return (
    <ListPage
      title={t('menu.myReturns')}
      asked={asked}
      pick={({ goodsReturns }) => goodsReturns}
      actions={<PortalStateFilter kind="GoodsReturn" states={statesOf('GoodsReturn')} />}
      empty={state ? t('portal.noneOfState') : t('portal.noReturns')}
      to={({ id }) => `/returns/${id}`}
      columns={[
        {
          title: t('field.GoodsReturn.number'),
          render: (_, { id, number }: SupplierReturnRowFragment) => <Link to={`/returns/${id}`}>{number}</Link>,
        },
        { title: t('column.state'), render: (_, row) => <PortalState kind="GoodsReturn" state={row.state} /> },
        { title: t('field.GoodsReturn.total'), align: 'right', render: (_, row) => money(row.total) },
        {
          title: t('portal.order'),
          render: (_, { order }) => order && <Link to={`/orders/${order.id}`}>{order.number}</Link>,
        },
        { title: t('field.GoodsReturn.creditNote'), dataIndex: 'creditNote' },
        { title: t('column.createdAt'), render: (_, row) => instant(row.createdAt) },
      ]}
    />
  );
}
