import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { Button, Grid } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { instant, money } from '../../components/format.js';
import { ListPage, useListFilter } from '../../components/list-page.js';
import { StateTag } from '../../components/state-tag.js';
import { statesOf } from '../../components/subject-facts.js';
import { useMay } from '../../components/use-may.js';
import { type RequisitionHeadFragment, type RequisitionState, RequisitionsDocument } from '../../generated/graphql.js';

function emptyText(state: string | null, mayRaise: boolean) {
  if (state) return 'requisition.emptyState';
  return mayRaise ? 'requisition.empty' : 'requisition.emptyToSee';
}

/** What units need, newest first. */
export function RequisitionsPage() {
  const { t } = useTranslation();
  const mayRaise = useMay('Requisition', 'createRequisition');
  const { state } = useListFilter();
  const { md } = Grid.useBreakpoint();
  const asked = useQuery(RequisitionsDocument, { variables: { first: 50, state: state as RequisitionState | null } });
  return (
    <ListPage
      title={t('menu.requisitions')}
      asked={asked}
      pick={({ requisitions }) => requisitions}
      states={{ kind: 'Requisition', values: statesOf('Requisition') }}
      empty={t(emptyText(state, mayRaise))}
      actions={
        mayRaise && (
          <Link to="/requisitions/new">
            <Button type="primary" icon={<PlusOutlined />} tabIndex={-1}>
              {t('requisition.new')} {md && <kbd>N</kbd>}
            </Button>
          </Link>
        )
      }
      to={({ id }) => `/requisitions/${id}`}
      columns={[
        {
          title: t('column.number'),
          render: (_, { id, number }: RequisitionHeadFragment) => <Link to={`/requisitions/${id}`}>{number}</Link>,
        },
        { title: t('column.title'), dataIndex: 'title' },
        { title: t('column.state'), render: (_, row) => <StateTag subject="Requisition" state={row.state} /> },
        { title: t('requisition.estimated'), align: 'right', render: (_, row) => money(row.estimatedTotal) },
        { title: t('column.unit'), render: (_, row) => row.unit?.name },
        { title: t('requisition.requestedBy'), render: (_, row) => row.requestedBy?.name },
        { title: t('column.createdAt'), render: (_, row) => instant(row.createdAt) },
      ]}
    />
  );
}
