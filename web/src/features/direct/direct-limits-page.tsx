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
import { type DirectLimitHeadFragment, type DirectLimitState, DirectLimitsDocument } from '../../generated/graphql.js';
import { useLimits } from './use-limits.js';
import { DirectTabs } from './work-tabs.js';

/** The limits in force: those confirmed last, or the platform's own. */
function InForce() {
  const { t } = useTranslation();
  const limits = useLimits();
  if (!limits) return null;
  const { perPurchase, perYear, since } = limits;
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBottom: 12 }}
      title={since ? t('direct.inForceSince', { since: instant(since) }) : t('direct.byDefault')}
      description={t('direct.bounds', { purchase: grouped(perPurchase), year: grouped(perYear) })}
    />
  );
}

/** Up to which amounts goods may be bought directly because they cost little: the limits in force, proposed ones and earlier ones. */
export function DirectLimitsPage() {
  const { t } = useTranslation();
  const mayPropose = useMay('DirectLimit', 'proposeDirectLimit');
  const { state } = useListFilter();
  const asked = useQuery(DirectLimitsDocument, { variables: { first: 50, state: state as DirectLimitState | null } });
  return (
    <ListPage
      title={t('menu.directPurchases')}
      tabs={
        <>
          <DirectTabs />
          <InForce />
        </>
      }
      asked={asked}
      pick={({ directLimits }) => directLimits}
      states={{ kind: 'DirectLimit', values: statesOf('DirectLimit') }}
      empty={t('direct.noLimits')}
      actions={
        mayPropose && (
          <Link to="/direct-limits/new">
            <Button type="primary" icon={<PlusOutlined />} tabIndex={-1}>
              {t('move.proposeDirectLimit')}
            </Button>
          </Link>
        )
      }
      to={({ id }) => `/direct-limits/${id}`}
      columns={[
        {
          title: t('column.createdAt'),
          render: (_, { id, createdAt }: DirectLimitHeadFragment) => (
            <Link to={`/direct-limits/${id}`}>{instant(createdAt)}</Link>
          ),
        },
        { title: t('column.state'), render: (_, row) => <StateTag subject="DirectLimit" state={row.state} /> },
        {
          title: t('field.DirectLimit.perPurchase'),
          align: 'right',
          render: (_, { perPurchase }) => grouped(perPurchase),
        },
        { title: t('field.DirectLimit.perYear'), align: 'right', render: (_, { perYear }) => grouped(perYear) },
        { title: t('field.DirectLimit.confirmedAt'), render: (_, { confirmedAt }) => instant(confirmedAt) },
        { title: t('field.DirectLimit.reason'), dataIndex: 'reason' },
      ]}
    />
  );
}
