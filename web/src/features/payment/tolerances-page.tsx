import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { grouped, instant } from '../../components/format.js';
import { ListPage, useListFilter } from '../../components/list-page.js';
import { StateTag } from '../../components/state-tag.js';
import { statesOf } from '../../components/subject-facts.js';
import { useMay } from '../../components/use-may.js';
import {
  type MatchToleranceHeadFragment,
  type MatchToleranceState,
  MatchTolerancesDocument,
} from '../../generated/graphql.js';
import { useTolerance } from './use-tolerance.js';
import { InvoiceTabs } from './work-tabs.js';

/** The limits in force, as the platform says them: those set last, or its default. */
function InForce() {
  const { t } = useTranslation();
  const tolerance = useTolerance();
  if (!tolerance) return null;
  const { pricePercent, lineMost, invoiceMost, since } = tolerance;
  const bounds = { percent: pricePercent, line: grouped(lineMost), invoice: grouped(invoiceMost) };
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBottom: 12 }}
      title={since ? t('tolerance.inForceSince', { since: instant(since) }) : t('tolerance.byDefault')}
      description={t('tolerance.bounds', bounds)}
    />
  );
}

/** How far invoices may differ from the prices of orders: the limits in force, the proposed ones, and earlier ones. */
export function MatchTolerancesPage() {
  const { t } = useTranslation();
  const mayPropose = useMay('MatchTolerance', 'proposeTolerance');
  const { state } = useListFilter();
  const variables = { first: 50, state: state as MatchToleranceState | null };
  const asked = useQuery(MatchTolerancesDocument, { variables });
  return (
    <ListPage
      title={t('menu.invoices')}
      tabs={
        <>
          <InvoiceTabs />
          <InForce />
        </>
      }
      asked={asked}
      pick={({ matchTolerances }) => matchTolerances}
      states={{ kind: 'MatchTolerance', values: statesOf('MatchTolerance') }}
      empty={t('tolerance.empty')}
      actions={
        mayPropose && (
          <Link to="/tolerances/new">
            <Button type="primary" icon={<PlusOutlined />} tabIndex={-1}>
              {t('move.proposeTolerance')}
            </Button>
          </Link>
        )
      }
      to={({ id }) => `/tolerances/${id}`}
      columns={[
        {
          title: t('column.createdAt'),
          render: (_, { id, createdAt }: MatchToleranceHeadFragment) => (
            <Link to={`/tolerances/${id}`}>{instant(createdAt)}</Link>
          ),
        },
        { title: t('column.state'), render: (_, row) => <StateTag subject="MatchTolerance" state={row.state} /> },
        {
          title: t('field.MatchTolerance.pricePercent'),
          align: 'right',
          render: (_, row) => grouped(row.pricePercent),
        },
        { title: t('field.MatchTolerance.lineMost'), align: 'right', render: (_, row) => grouped(row.lineMost) },
        { title: t('field.MatchTolerance.invoiceMost'), align: 'right', render: (_, row) => grouped(row.invoiceMost) },
        { title: t('field.MatchTolerance.confirmedAt'), render: (_, row) => instant(row.confirmedAt) },
        { title: t('field.MatchTolerance.reason'), dataIndex: 'reason' },
      ]}
    />
  );
}
