import { useQuery } from '@apollo/client/react';
import { Alert, Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { DataTable } from '../../components/data-table.js';
import { grouped, instant, money, price } from '../../components/format.js';
import { OwnerFact } from '../../components/owner-fact.js';
import { SubjectPage } from '../../components/subject-page.js';
import { useMay } from '../../components/use-may.js';
import { RequisitionDocument, type RequisitionQuery } from '../../generated/graphql.js';
import { Coverage } from './coverage.js';

type Requisition = NonNullable<RequisitionQuery['requisition']>;

function Lines({ requisition }: { readonly requisition: Requisition }) {
  const { t } = useTranslation();
  const mayCopy = useMay('Requisition', 'createRequisition');
  return (
    <Card
      title={t('requisition.lines', { count: requisition.lines.length })}
      extra={mayCopy && <Link to={`/requisitions/new?copy=${requisition.id}`}>{t('requisition.copy')}</Link>}
      styles={{ body: { padding: 0 } }}
    >
      <DataTable
        rowKey="id"
        size="middle"
        dataSource={requisition.lines}
        pagination={requisition.lines.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        columns={[
          { title: t('column.part'), render: (_, line) => line.partNumber },
          { title: t('column.partName'), dataIndex: 'name' },
          {
            title: t('column.quantity'),
            align: 'right',
            render: (_, line) => `${grouped(line.quantity)} ${line.unit}`,
          },
          {
            title: t('requisition.estimatedPrice', { currency: requisition.currency }),
            align: 'right',
            render: (_, line) => price(line.estimatedPrice, requisition.currency),
          },
          { title: t('column.neededOn'), dataIndex: 'neededOn' },
        ]}
      />
    </Card>
  );
}

/** A requisition: what is needed, what can be done with it, and its trail. */
export function RequisitionPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(RequisitionDocument, { variables: { id } });
  return (
    <AskedView asked={asked}>
      {({ requisition }) =>
        requisition ? (
          <SubjectPage
            kind="Requisition"
            subject={requisition}
            number={requisition.number}
            title={requisition.title}
            entries={requisition.entries}
            next={<Alert type="info" showIcon title={t(`requisition.next.${requisition.state}`)} />}
            facts={[
              { label: t('requisition.estimated'), value: money(requisition.estimatedTotal) },
              { label: t('requisition.requestedBy'), value: requisition.requestedBy?.name },
              { label: t('column.owner'), value: <OwnerFact owned={requisition} /> },
              { label: t('column.unit'), value: requisition.unit?.name },
              { label: t('column.createdAt'), value: instant(requisition.createdAt) },
              { label: t('requisition.purpose'), value: requisition.purpose, wide: true },
              { label: t('field.Requisition.deliverTo'), value: requisition.deliverTo, wide: true },
              { label: t('column.remark'), value: requisition.remark, wide: true },
              {
                label: t('subject.Purchase'),
                value: requisition.purchase && (
                  <Link to={`/purchases/${requisition.purchase.id}`}>{requisition.purchase.number}</Link>
                ),
              },
              {
                label: t('subject.PurchaseOrder'),
                value: requisition.order && (
                  <Link to={`/orders/${requisition.order.id}`}>{requisition.order.number}</Link>
                ),
              },
            ]}
          >
            {requisition.state === 'APPROVED' && <Coverage requisition={requisition} />}
            <Lines requisition={requisition} />
          </SubjectPage>
        ) : (
          <NotFound />
        )
      }
    </AskedView>
  );
}
