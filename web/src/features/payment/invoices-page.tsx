import { useQuery } from '@apollo/client/react';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DueDay } from '../../components/due-day.js';
import { instant, money } from '../../components/format.js';
import { ListPage, useListFilter } from '../../components/list-page.js';
import { StateTag } from '../../components/state-tag.js';
import { statesOf } from '../../components/subject-facts.js';
import { type InvoiceHeadFragment, type InvoiceState, InvoicesDocument } from '../../generated/graphql.js';
import { InvoiceTabs } from './work-tabs.js';

const KINDS = ['QUANTITY', 'PRICE', 'RATE', 'LINE', 'INVOICE', 'ORDER', 'CONTRACT'] as const;

function Kinds({ row }: { readonly row: InvoiceHeadFragment }) {
  const { t } = useTranslation();
  return KINDS.map((kind) => {
    const count = row.differences.filter((difference) => difference.kind === kind).length;
    return count > 0 && <Tag key={kind} color="orange">{`${t(`invoice.kind.${kind}`)} ${count}`}</Tag>;
  });
}

/** Invoices, newest first. Those that wait for payment are sorted by due day, exceptions by kind. */
export function InvoicesPage() {
  const { t } = useTranslation();
  const { state } = useListFilter();
  const due = state === 'MATCHED';
  const asked = useQuery(InvoicesDocument, {
    variables: { first: 50, state: state as InvoiceState | null, sort: due ? 'DUE_ON' : null },
  });
  return (
    <ListPage
      title={t('menu.invoices')}
      tabs={<InvoiceTabs />}
      asked={asked}
      pick={({ invoices }) => invoices}
      states={{ kind: 'Invoice', values: statesOf('Invoice') }}
      empty={t(state ? 'invoice.emptyState' : 'invoice.empty')}
      to={({ id }) => `/invoices/${id}`}
      columns={[
        {
          title: t('field.Invoice.number'),
          render: (_, { id, number }: InvoiceHeadFragment) => <Link to={`/invoices/${id}`}>{number}</Link>,
        },
        { title: t('field.Invoice.invoiceNumber'), dataIndex: 'invoiceNumber' },
        { title: t('column.supplier'), render: (_, row) => row.supplier?.name },
        {
          title: t('subject.PurchaseOrder'),
          render: (_, { orders }) =>
            orders.map(({ id, number }) => (
              <div key={id}>
                <Link to={`/orders/${id}`}>{number}</Link>
              </div>
            )),
        },
        { title: t('column.gross'), align: 'right', render: (_, row) => money(row.total) },
        { title: t('column.state'), render: (_, row) => <StateTag subject="Invoice" state={row.state} /> },
        {
          title: t('field.Invoice.differences'),
          filters: KINDS.map((kind) => ({ value: kind, text: t(`invoice.kind.${kind}`) })),
          onFilter: (kind, row) => row.differences.some((difference) => difference.kind === kind),
          render: (_, row) => <Kinds row={row} />,
        },
        { title: t('field.Invoice.dueOn'), render: (_, row) => <DueDay day={row.dueOn} open={row.state !== 'PAID'} /> },
        { title: t('invoice.submittedAt'), render: (_, row) => instant(row.createdAt) },
      ]}
    />
  );
}
