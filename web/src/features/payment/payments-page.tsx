import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DueDay } from '../../components/due-day.js';
import { instant, money } from '../../components/format.js';
import { ListPage, useListFilter } from '../../components/list-page.js';
import { StateTag } from '../../components/state-tag.js';
import { isOpen, statesOf } from '../../components/subject-facts.js';
import { type PaymentHeadFragment, type PaymentState, PaymentsDocument } from '../../generated/graphql.js';
import { InvoiceTabs } from './work-tabs.js';

/** Payments, newest first; those in progress by due day. */
export function PaymentsPage() {
  const { t } = useTranslation();
  const { state } = useListFilter();
  const open = state !== null && isOpen('Payment', state);
  const asked = useQuery(PaymentsDocument, {
    variables: { first: 50, state: state as PaymentState | null, sort: open ? 'DUE_ON' : null },
  });
  return (
    <ListPage
      title={t('menu.invoices')}
      tabs={<InvoiceTabs />}
      asked={asked}
      pick={({ payments }) => payments}
      states={{ kind: 'Payment', values: statesOf('Payment') }}
      empty={t(state ? 'pay.emptyState' : 'pay.empty')}
      to={({ id }) => `/payments/${id}`}
      columns={[
        {
          title: t('field.Payment.number'),
          render: (_, { id, number }: PaymentHeadFragment) => <Link to={`/payments/${id}`}>{number}</Link>,
        },
        { title: t('column.supplier'), render: (_, row) => row.supplier?.name },
        {
          title: t('field.Invoice.invoiceNumber'),
          render: (_, row) =>
            row.invoice && <Link to={`/invoices/${row.invoice.id}`}>{row.invoice.invoiceNumber}</Link>,
        },
        { title: t('field.Payment.amount'), align: 'right', render: (_, row) => money(row.amount) },
        { title: t('column.state'), render: (_, row) => <StateTag subject="Payment" state={row.state} /> },
        {
          title: t('field.Payment.dueOn'),
          render: (_, row) => <DueDay day={row.dueOn} open={isOpen('Payment', row.state)} />,
        },
        { title: t('field.Payment.paidOn'), dataIndex: 'paidOn' },
        { title: t('pay.requestedAt'), render: (_, row) => instant(row.createdAt) },
      ]}
    />
  );
}
