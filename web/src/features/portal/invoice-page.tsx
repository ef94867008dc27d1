import { useQuery } from '@apollo/client/react';
import { Alert, Card, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { DataTable } from '../../components/data-table.js';
import { grouped, instant, price } from '../../components/format.js';
import { LineTable } from '../../components/line-table.js';
import type { Fact } from '../../components/subject-page.js';
import { useSumFacts, useTaxColumns } from '../../components/tax-columns.js';
import { SupplierInvoiceDocument, type SupplierInvoiceQuery } from '../../generated/graphql.js';
import { PortalPage } from './portal-page.js';

type Invoice = NonNullable<SupplierInvoiceQuery['invoice']>;
type Line = Invoice['lines'][number];

function Lines({ invoice }: { readonly invoice: Invoice }) {
  const { t } = useTranslation();
  const { lines, orders } = invoice;
  const taxColumns = useTaxColumns(invoice);
  return (
    <LineTable
      title={t('portal.invoiceLines', { count: lines.length })}
      lines={lines}
      columns={(figure, prices) => [
        ...(orders.length > 1
          ? [
              {
                title: t('portal.order'),
                render: (_: unknown, { orderId }: Line) => orders.find(({ id }) => id === orderId)?.number,
              },
            ]
          : []),
        figure(t('column.quantity'), ({ quantity }) => quantity),
        { title: t('column.measure'), dataIndex: 'unit' },
        ...taxColumns<Line>(figure, prices),
      ]}
    />
  );
}

function Differences({ invoice }: { readonly invoice: Invoice }) {
  const { t } = useTranslation();
  const { lines, orders, currency } = invoice;
  const figure = (kind: string, value: string) =>
    kind === 'QUANTITY' || kind === 'RATE' ? grouped(value) : price(value, currency);
  const placeOf = ({ orderId, orderLineId }: Invoice['differences'][number]) => {
    const line = lines.find((one) => one.orderLineId === orderLineId && one.orderId === orderId);
    const order = orders.length > 1 ? orders.find(({ id }) => id === orderId) : null;
    return [line?.partNumber, order?.number].filter(Boolean).join(' · ');
  };
  if (invoice.differences.length === 0) return null;
  return (
    <Card title={t('portal.differences')} styles={{ body: { padding: 0 } }}>
      <DataTable
        rowKey={({ orderId, orderLineId, kind }) => `${orderId} ${orderLineId} ${kind}`}
        size="middle"
        dataSource={invoice.differences}
        pagination={false}
        columns={[
          {
            title: t('column.part'),
            render: (_, difference) => placeOf(difference),
          },
          { title: t('portal.differenceIn'), render: (_, { kind }) => t(`portal.difference.${kind}`) },
          { title: t('portal.invoiced'), align: 'right', render: (_, { kind, invoiced }) => figure(kind, invoiced) },
          { title: t('portal.expected'), align: 'right', render: (_, { kind, expected }) => figure(kind, expected) },
        ]}
      />
    </Card>
  );
}

/** An invoice as its supplier sees it: its state, and what differs. */
export function InvoicePage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(SupplierInvoiceDocument, { variables: { id } });
  const sumFacts = useSumFacts();
  const factsOf = ({ orders, dueOn, createdAt, matchedAt, number, ...invoice }: Invoice): Fact[] => [
    ...sumFacts(invoice),
    { label: t('field.Invoice.kind'), value: t(`word.InvoiceKind.${invoice.kind}`) },
    { label: t('field.Invoice.invoiceCode'), value: invoice.invoiceCode },
    { label: t('field.Invoice.issuedOn'), value: invoice.issuedOn },
    {
      label: t('portal.order'),
      value: (
        <Flex wrap gap={8}>
          {orders.map(({ id: orderId, number: of }) => (
            <Link key={orderId} to={`/orders/${orderId}`}>
              {of}
            </Link>
          ))}
        </Flex>
      ),
    },
    { label: t('field.Invoice.number'), value: number },
    { label: t('portal.submittedAt'), value: instant(createdAt) },
    { label: t('portal.checkedAt'), value: instant(matchedAt) },
    { label: t('portal.payBy'), value: dueOn },
  ];
  return (
    <AskedView asked={asked}>
      {({ invoice }) =>
        invoice ? (
          <PortalPage
            kind="Invoice"
            subject={invoice}
            heading={t('subject.Invoice')}
            title={invoice.invoiceNumber}
            above={
              invoice.remark && (
                <Alert
                  type="warning"
                  showIcon
                  title={t('portal.returnedBecause')}
                  description={invoice.remark}
                  style={{ marginBottom: 16 }}
                />
              )
            }
            facts={factsOf(invoice)}
            receipt={invoice.receipt}
            receiptName={invoice.number}
          >
            <Differences invoice={invoice} />
            <Lines invoice={invoice} />
          </PortalPage>
        ) : (
          <NotFound />
        )
      }
    </AskedView>
  );
}
