import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { KindList } from '../../components/lists/kind-list.js';
import { StateTag } from '../../components/state-tag.js';
import { GoodsReturnsDocument } from '../../generated/graphql.js';
import { InvoiceTabs } from './work-tabs.js';

/** Returned goods, newest first. Finance finds here what waits to be credited or settled. */
export function GoodsReturnsPage() {
  const { t } = useTranslation();
  return (
    <KindList
      kind="GoodsReturn"
      title={t('menu.invoices')}
      tabs={<InvoiceTabs />}
      query={GoodsReturnsDocument}
      pick={({ goodsReturns }) => goodsReturns}
      empty={t('returns.empty')}
      to={({ id }) => `/returns/${id}`}
      columns={[
        {
          key: 'number',
          title: t('field.GoodsReturn.number'),
          value: ({ number }) => number,
          render: ({ id, number }) => <Link to={`/returns/${id}`}>{number}</Link>,
          sort: 'NUMBER',
        },
        { key: 'supplier', title: t('column.supplier'), value: ({ supplier }) => supplier?.name },
        {
          key: 'order',
          title: t('subject.PurchaseOrder'),
          value: ({ order }) => order?.number,
          render: ({ order }) => order && <Link to={`/orders/${order.id}`}>{order.number}</Link>,
        },
        {
          key: 'total',
          title: t('field.GoodsReturn.total'),
          align: 'right',
          holds: 'MONEY',
          value: ({ total }) => total,
          sort: 'TOTAL',
        },
        {
          key: 'state',
          title: t('column.state'),
          value: ({ state }) => t(`state.GoodsReturn.${state}`),
          render: ({ state }) => <StateTag subject="GoodsReturn" state={state} />,
        },
        { key: 'creditNote', title: t('field.GoodsReturn.creditNote'), value: ({ creditNote }) => creditNote },
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
