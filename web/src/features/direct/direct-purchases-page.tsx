import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { KindList } from '../../components/lists/kind-list.js';
import { StateTag } from '../../components/state-tag.js';
import { DirectPurchasesDocument } from '../../generated/graphql.js';
import { DirectTabs } from './work-tabs.js';

/** Direct purchases, newest first, each with its ground and amount. */
export function DirectPurchasesPage() {
  const { t } = useTranslation();
  return (
    <KindList
      kind="DirectPurchase"
      title={t('menu.directPurchases')}
      tabs={<DirectTabs />}
      query={DirectPurchasesDocument}
      pick={({ directPurchases }) => directPurchases}
      empty={t('direct.empty')}
      emptyState={() => t('direct.emptyState')}
      to={({ id }) => `/direct-purchases/${id}`}
      columns={[
        {
          key: 'number',
          title: t('column.number'),
          value: ({ number }) => number,
          render: ({ id, number }) => <Link to={`/direct-purchases/${id}`}>{number}</Link>,
          sort: 'NUMBER',
        },
        {
          key: 'title',
          title: t('column.title'),
          value: ({ title }) => title,
          render: ({ title }) => <span style={{ whiteSpace: 'normal' }}>{title}</span>,
        },
        { key: 'supplier', title: t('column.supplier'), value: ({ supplier }) => supplier?.name },
        {
          key: 'ground',
          title: t('field.DirectPurchase.ground'),
          value: ({ ground }) => t(`word.DirectGround.${ground}`),
        },
        {
          key: 'total',
          title: t('column.gross'),
          align: 'right',
          holds: 'MONEY',
          value: ({ total }) => total,
          sort: 'TOTAL',
        },
        {
          key: 'state',
          title: t('column.state'),
          value: ({ state }) => t(`state.DirectPurchase.${state}`),
          render: ({ state }) => <StateTag subject="DirectPurchase" state={state} />,
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
