import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DueDay } from '../../components/due-day.js';
import { KindList } from '../../components/lists/kind-list.js';
import { StateTag } from '../../components/state-tag.js';
import { type InvoiceHeadFragment, InvoicesDocument } from '../../generated/graphql.js';
import { InvoiceTabs } from './work-tabs.js';

const KINDS = ['QUANTITY', 'PRICE', 'RATE', 'LINE', 'INVOICE', 'ORDER', 'CONTRACT'] as const;

/** How many differences of each kind an invoice has, where it has any. */
function countsOf({ differences }: InvoiceHeadFragment) {
  return KINDS.map((kind) => ({ kind, count: differences.filter((one) => one.kind === kind).length })).filter(
    ({ count }) => count > 0,
  );
}

/** Invoices, newest first. Those that wait for payment are sorted by due day, exceptions by kind. */
export function InvoicesPage() {
  const { t } = useTranslation();
  const told = (row: InvoiceHeadFragment) =>
    countsOf(row).map(({ kind, count }) => `${t(`invoice.kind.${kind}`)} ${count}`);
  return (
    <KindList
      kind="Invoice"
      title={t('menu.invoices')}
      tabs={<InvoiceTabs />}
      query={InvoicesDocument}
      pick={({ invoices }) => invoices}
      usually={(state) => (state === 'MATCHED' ? 'DUE_ON' : null)}
      empty={t('invoice.empty')}
      emptyState={() => t('invoice.emptyState')}
      to={({ id }) => `/invoices/${id}`}
      columns={[
        {
          key: 'number',
          title: t('field.Invoice.number'),
          value: ({ number }) => number,
          render: ({ id, number }) => <Link to={`/invoices/${id}`}>{number}</Link>,
          sort: 'NUMBER',
        },
        { key: 'invoiceNumber', title: t('field.Invoice.invoiceNumber'), value: ({ invoiceNumber }) => invoiceNumber },
        { key: 'supplier', title: t('column.supplier'), value: ({ supplier }) => supplier?.name },
        {
          key: 'orders',
          title: t('subject.PurchaseOrder'),
          value: ({ orders }) => orders.map(({ number }) => number).join(' '),
          render: ({ orders }) =>
            orders.map(({ id, number }) => (
              <div key={id}>
                <Link to={`/orders/${id}`}>{number}</Link>
              </div>
            )),
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
          key: 'state',
          title: t('column.state'),
          value: ({ state }) => t(`state.Invoice.${state}`),
          render: ({ state }) => <StateTag subject="Invoice" state={state} />,
        },
        {
          key: 'differences',
          title: t('field.Invoice.differences'),
          value: (row) => told(row).join(t('app.comma')),
          render: (row) =>
            told(row).map((words) => (
              <Tag key={words} color="orange">
                {words}
              </Tag>
            )),
        },
        {
          key: 'dueOn',
          title: t('field.Invoice.dueOn'),
          value: ({ dueOn }) => ({ day: dueOn }),
          render: ({ dueOn, state }) => <DueDay day={dueOn} open={state !== 'PAID'} />,
          sort: 'DUE_ON',
        },
        {
          key: 'createdAt',
          title: t('invoice.submittedAt'),
          value: ({ createdAt }) => ({ instant: createdAt }),
          sort: 'CREATED',
        },
      ]}
    />
  );
}
