import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DueDay } from '../../components/due-day.js';
import { KindList } from '../../components/lists/kind-list.js';
import { StateTag } from '../../components/state-tag.js';
import { isOpen } from '../../components/subject-facts.js';
import { PaymentsDocument } from '../../generated/graphql.js';
import { InvoiceTabs } from './work-tabs.js';

/** Payments, newest first; those in progress by due day. */
export function PaymentsPage() {
  const { t } = useTranslation();
  return (
    <KindList
      kind="Payment"
      title={t('menu.invoices')}
      tabs={<InvoiceTabs />}
      query={PaymentsDocument}
      pick={({ payments }) => payments}
      usually={(state) => (state !== null && isOpen('Payment', state) ? 'DUE_ON' : null)}
      empty={t('pay.empty')}
      emptyState={() => t('pay.emptyState')}
      to={({ id }) => `/payments/${id}`}
      columns={[
        {
          key: 'number',
          title: t('field.Payment.number'),
          value: ({ number }) => number,
          render: ({ id, number }) => <Link to={`/payments/${id}`}>{number}</Link>,
          sort: 'NUMBER',
        },
        { key: 'supplier', title: t('column.supplier'), value: ({ supplier }) => supplier?.name },
        {
          key: 'invoice',
          title: t('field.Invoice.invoiceNumber'),
          value: ({ invoice }) => invoice?.invoiceNumber,
          render: ({ invoice }) => invoice && <Link to={`/invoices/${invoice.id}`}>{invoice.invoiceNumber}</Link>,
        },
        {
          key: 'amount',
          title: t('field.Payment.amount'),
          align: 'right',
          holds: 'MONEY',
          value: ({ amount }) => amount,
          sort: 'AMOUNT',
        },
        {
          key: 'state',
          title: t('column.state'),
          value: ({ state }) => t(`state.Payment.${state}`),
          render: ({ state }) => <StateTag subject="Payment" state={state} />,
        },
        {
          key: 'dueOn',
          title: t('field.Payment.dueOn'),
          value: ({ dueOn }) => ({ day: dueOn }),
          render: ({ dueOn, state }) => <DueDay day={dueOn} open={isOpen('Payment', state)} />,
          sort: 'DUE_ON',
        },
        { key: 'paidOn', title: t('field.Payment.paidOn'), value: ({ paidOn }) => ({ day: paidOn }) },
        {
          key: 'createdAt',
          title: t('pay.requestedAt'),
          value: ({ createdAt }) => ({ instant: createdAt }),
          sort: 'CREATED',
        },
      ]}
    />
  );
}
