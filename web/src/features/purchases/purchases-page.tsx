import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { KindList } from '../../components/lists/kind-list.js';
import { PurchaseTabs } from '../../components/purchase-tabs.js';
import { StateTag } from '../../components/state-tag.js';
import { PurchasesDocument } from '../../generated/graphql.js';
import { StepBar } from './step-bar.js';

// Each row is read with its stages, which takes the server longer than a name.
const FIRST = 20;

/** All purchases that the reader may see, newest first, with their progress. */
export function PurchasesPage() {
  const { t } = useTranslation();
  return (
    <KindList
      kind="Purchase"
      title={t('menu.purchases')}
      tabs={<PurchaseTabs />}
      query={PurchasesDocument}
      pick={({ purchases }) => purchases}
      first={FIRST}
      exportFirst={FIRST}
      empty={t('purchase.none')}
      emptyState={() => t('purchase.noneFound')}
      to={({ id }) => `/purchases/${id}`}
      columns={[
        {
          key: 'number',
          title: t('column.number'),
          value: ({ number }) => number,
          render: ({ id, number }) => <Link to={`/purchases/${id}`}>{number}</Link>,
          sort: 'NUMBER',
        },
        {
          key: 'title',
          title: t('column.title'),
          value: ({ title }) => title,
          render: ({ title }) => <span style={{ whiteSpace: 'normal' }}>{title}</span>,
        },
        {
          key: 'state',
          title: t('column.state'),
          value: ({ state }) => t(`state.Purchase.${state}`),
          render: ({ state }) => <StateTag subject="Purchase" state={state} />,
        },
        {
          key: 'progress',
          title: t('purchase.progress'),
          value: ({ stages }) => stages.filter(({ state }) => state === 'DONE').length,
          render: (row) => <StepBar purchase={row} />,
        },
        { key: 'value', title: t('column.value'), align: 'right', holds: 'MONEY', value: ({ value }) => value },
        { key: 'owner', title: t('column.owner'), value: ({ owner }) => owner?.name },
        { key: 'unit', title: t('column.unit'), value: ({ unit }) => unit?.name },
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
