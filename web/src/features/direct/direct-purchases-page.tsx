import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { instant, money } from '../../components/format.js';
import { ListPage, useListFilter } from '../../components/list-page.js';
import { StateTag } from '../../components/state-tag.js';
import { statesOf } from '../../components/subject-facts.js';
import {
  type DirectPurchaseHeadFragment,
  type DirectPurchaseState,
  DirectPurchasesDocument,
} from '../../generated/graphql.js';
import { DirectTabs } from './work-tabs.js';

/** Direct purchases, newest first, each with its ground and amount. */
export function DirectPurchasesPage() {
  const { t } = useTranslation();
  const { state } = useListFilter();
  const asked = useQuery(DirectPurchasesDocument, {
    variables: { first: 50, state: state as DirectPurchaseState | null },
  });
  return (
    <ListPage
      title={t('menu.directPurchases')}
      tabs={<DirectTabs />}
      asked={asked}
      pick={({ directPurchases }) => directPurchases}
      states={{ kind: 'DirectPurchase', values: statesOf('DirectPurchase') }}
      empty={t(state ? 'direct.emptyState' : 'direct.empty')}
      to={({ id }) => `/direct-purchases/${id}`}
      columns={[
        {
          title: t('column.number'),
          render: (_, { id, number }: DirectPurchaseHeadFragment) => (
            <Link to={`/direct-purchases/${id}`}>{number}</Link>
          ),
        },
        { title: t('column.title'), render: (_, { title }) => <span style={{ whiteSpace: 'normal' }}>{title}</span> },
        { title: t('column.supplier'), render: (_, { supplier }) => supplier?.name },
        { title: t('field.DirectPurchase.ground'), render: (_, { ground }) => t(`word.DirectGround.${ground}`) },
        { title: t('column.gross'), align: 'right', render: (_, { total }) => money(total) },
        { title: t('column.state'), render: (_, row) => <StateTag subject="DirectPurchase" state={row.state} /> },
        { title: t('column.createdAt'), render: (_, { createdAt }) => instant(createdAt) },
      ]}
    />
  );
}
