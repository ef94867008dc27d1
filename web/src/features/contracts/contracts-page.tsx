import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { KindList } from '../../components/lists/kind-list.js';
import { PurchaseTabs } from '../../components/purchase-tabs.js';
import { StateTag } from '../../components/state-tag.js';
import { ContractsDocument } from '../../generated/graphql.js';

/** Contracts, newest first, with their worth and how long they are valid. */
export function ContractsPage() {
  const { t } = useTranslation();
  return (
    <KindList
      kind="Contract"
      title={t('menu.purchases')}
      tabs={<PurchaseTabs />}
      query={ContractsDocument}
      pick={({ contracts }) => contracts}
      empty={t('contract.none')}
      to={({ id }) => `/contracts/${id}`}
      columns={[
        {
          key: 'number',
          title: t('column.number'),
          value: ({ number }) => number,
          render: ({ id, number }) => <Link to={`/contracts/${id}`}>{number}</Link>,
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
          key: 'state',
          title: t('column.state'),
          value: ({ state }) => t(`state.Contract.${state}`),
          render: ({ state }) => <StateTag subject="Contract" state={state} />,
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
          key: 'validFrom',
          title: t('field.Contract.validFrom'),
          value: ({ validFrom }) => ({ day: validFrom }),
          isExtra: true,
        },
        {
          key: 'validTo',
          title: t('field.Contract.validTo'),
          value: ({ validTo }) => ({ day: validTo }),
          sort: 'VALID_TO',
        },
        { key: 'owner', title: t('column.owner'), value: ({ purchase }) => purchase?.owner?.name },
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
