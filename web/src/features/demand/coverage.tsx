import { useQuery } from '@apollo/client/react';
import { Button, Card, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../components/data-table.js';
import { SubjectLink } from '../../components/subject-link.js';
import {
  RequisitionCoverageDocument,
  type RequisitionCoverageQuery,
  type RequisitionQuery,
} from '../../generated/graphql.js';

type Requisition = NonNullable<RequisitionQuery['requisition']>;
type Covering = NonNullable<RequisitionCoverageQuery['requisition']>['coverage'][number];

/** Parts of a requisition that are named before the rest is only counted. */
const MOST_NAMED = 5;

function Covered({ covering, requisition }: { readonly covering: Covering; readonly requisition: Requisition }) {
  const { t } = useTranslation();
  if (covering.whole) return t('requisition.coversAll');
  const lacking = requisition.lines.filter(({ id }) => !covering.covered.includes(id));
  const named = lacking.slice(0, MOST_NAMED).map(({ partNumber }) => partNumber);
  const parts = [...named, ...(lacking.length > MOST_NAMED ? ['…'] : [])].join(t('app.comma'));
  return (
    <>
      {t('requisition.coversSome', { covered: covering.covered.length, count: requisition.lines.length })}
      <br />
      <Typography.Text type="secondary">{t('requisition.lacking', { parts })}</Typography.Text>
    </>
  );
}

function OrderUnder({ covering, requisition }: { readonly covering: Covering; readonly requisition: Requisition }) {
  const { t } = useTranslation();
  const { contract, whole } = covering;
  const move = contract?.moves.find(({ name }) => name === 'createOrder');
  if (!contract || !whole || !move) return null;
  if (!move.allowed) return <Typography.Text type="secondary">{move.reason}</Typography.Text>;
  return (
    <Link to={`/contracts/${contract.id}/order?requisition=${requisition.id}`}>
      <Button type="primary" size="small" tabIndex={-1}>
        {t('requisition.orderUnder')}
      </Button>
    </Link>
  );
}

/** The contracts in force that have what an approved requisition asks for; one that has all of it can be ordered under at once. */
export function Coverage({ requisition }: { readonly requisition: Requisition }) {
  const { t } = useTranslation();
  const { data } = useQuery(RequisitionCoverageDocument, {
    variables: { id: requisition.id },
    fetchPolicy: 'network-only',
  });
  const coverage = data?.requisition?.coverage ?? [];
  if (coverage.length === 0) return null;
  return (
    <Card title={t('requisition.coveredBy', { count: coverage.length })} styles={{ body: { padding: 0 } }}>
      <DataTable
        rowKey={({ contract }) => contract?.id ?? ''}
        size="middle"
        dataSource={coverage}
        pagination={false}
        columns={[
          {
            title: t('subject.Contract'),
            render: (_, { contract }) => (
              <SubjectLink kind="Contract" id={contract?.id}>
                {contract?.number}
              </SubjectLink>
            ),
          },
          { title: t('column.supplier'), render: (_, { contract }) => contract?.supplier?.name },
          { title: t('field.Contract.validTo'), render: (_, { contract }) => contract?.validTo },
          {
            title: t('requisition.covers'),
            render: (_, covering) => <Covered covering={covering} requisition={requisition} />,
          },
          {
            title: '',
            render: (_, covering) => <OrderUnder covering={covering} requisition={requisition} />,
          },
        ]}
      />
      {!coverage.some(({ whole }) => whole) && (
        <Typography.Paragraph type="secondary" style={{ margin: 16 }}>
          {t('requisition.splitToOrder')}
        </Typography.Paragraph>
      )}
    </Card>
  );
}
