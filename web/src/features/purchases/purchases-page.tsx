import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { instant, money } from '../../components/format.js';
import { ListPage, useListFilter } from '../../components/list-page.js';
import { StateTag } from '../../components/state-tag.js';
import { statesOf } from '../../components/subject-facts.js';
import { type PurchaseHeadFragment, type PurchaseState, PurchasesDocument } from '../../generated/graphql.js';
import { StepBar } from './step-bar.js';

// Each row is read with its stages, which takes the server longer than a name.
const FIRST = 20;

function isState(text: string | null): text is PurchaseState {
  return statesOf('Purchase').some((state) => state === text);
}

/** All purchases that the reader may see, newest first, with their progress. */
export function PurchasesPage() {
  const { t } = useTranslation();
  const { state, search } = useListFilter();
  const variables = { first: FIRST, state: isState(state) ? state : null, search };
  const asked = useQuery(PurchasesDocument, { variables });
  return (
    <ListPage
      title={t('menu.purchases')}
      asked={asked}
      pick={({ purchases }) => purchases}
      searchable
      states={{ kind: 'Purchase', values: statesOf('Purchase') }}
      empty={t(search || state ? 'purchase.noneFound' : 'purchase.none')}
      to={({ id }) => `/purchases/${id}`}
      columns={[
        {
          title: t('column.number'),
          render: (_, { id, number }: PurchaseHeadFragment) => <Link to={`/purchases/${id}`}>{number}</Link>,
        },
        { title: t('column.title'), render: (_, { title }) => <span style={{ whiteSpace: 'normal' }}>{title}</span> },
        { title: t('column.state'), render: (_, row) => <StateTag subject="Purchase" state={row.state} /> },
        { title: t('purchase.progress'), render: (_, row) => <StepBar purchase={row} /> },
        {
          title: t('column.value'),
          align: 'right',
          render: (_, { value }) => value && <span style={{ fontVariantNumeric: 'tabular-nums' }}>{money(value)}</span>,
        },
        { title: t('column.owner'), render: (_, row) => row.owner?.name },
        { title: t('column.unit'), render: (_, row) => row.unit?.name },
        { title: t('column.createdAt'), render: (_, row) => instant(row.createdAt) },
      ]}
    />
  );
}
