import { PlusOutlined } from '@ant-design/icons';
import { Button, Grid } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { KindList } from '../../components/lists/kind-list.js';
import { StateTag } from '../../components/state-tag.js';
import { useMay } from '../../components/use-may.js';
import { RequisitionsDocument } from '../../generated/graphql.js';

/** What units need, newest first. */
export function RequisitionsPage() {
  const { t } = useTranslation();
  const mayRaise = useMay('Requisition', 'createRequisition');
  const { md } = Grid.useBreakpoint();
  return (
    <KindList
      kind="Requisition"
      title={t('menu.requisitions')}
      query={RequisitionsDocument}
      pick={({ requisitions }) => requisitions}
      empty={t(mayRaise ? 'requisition.empty' : 'requisition.emptyToSee')}
      emptyState={() => t('requisition.emptyState')}
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
          key: 'number',
          title: t('column.number'),
          value: ({ number }) => number,
          render: ({ id, number }) => <Link to={`/requisitions/${id}`}>{number}</Link>,
          sort: 'NUMBER',
        },
        { key: 'title', title: t('column.title'), value: ({ title }) => title },
        {
          key: 'state',
          title: t('column.state'),
          value: ({ state }) => t(`state.Requisition.${state}`),
          render: ({ state }) => <StateTag subject="Requisition" state={state} />,
        },
        {
          key: 'estimatedTotal',
          title: t('requisition.estimated'),
          align: 'right',
          holds: 'MONEY',
          value: ({ estimatedTotal }) => estimatedTotal,
          sort: 'ESTIMATED_TOTAL',
        },
        { key: 'unit', title: t('column.unit'), value: ({ unit }) => unit?.name },
        { key: 'requestedBy', title: t('requisition.requestedBy'), value: ({ requestedBy }) => requestedBy?.name },
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
