import { useQuery } from '@apollo/client/react';
import { Alert, type AlertProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { DueDay } from '../../components/due-day.js';
import { instant, money } from '../../components/format.js';
import { isOpen } from '../../components/subject-facts.js';
import { SubjectPage } from '../../components/subject-page.js';
import { PaymentDocument, type PaymentQuery, type PaymentState } from '../../generated/graphql.js';
import { BankAccount } from './bank-account.js';
import { ThreeWayMatch } from './three-way-match.js';

type Payment = NonNullable<PaymentQuery['payment']>;

const TONES: Readonly<Record<PaymentState, NonNullable<AlertProps['type']>>> = {
  REQUESTED: 'info',
  APPROVED: 'info',
  RETURNED: 'info',
  WITHDRAWN: 'info',
  PAID: 'success',
  NOT_CARRIED_OUT: 'warning',
};

function PaymentView({ payment }: { readonly payment: Payment }) {
  const { t } = useTranslation();
  const { supplier, invoice, purchase, state } = payment;
  const open = isOpen('Payment', state);
  return (
    <SubjectPage
      kind="Payment"
      subject={payment}
      alike={payment.alike}
      number={payment.number}
      title={t('pay.title', { amount: money(payment.amount), supplier: supplier?.name ?? '' })}
      entries={payment.entries}
      facts={[
        { label: t('field.Payment.amount'), value: money(payment.amount) },
        { label: t('field.Payment.credited'), value: payment.credited && money(payment.credited) },
        { label: t('field.Payment.dueOn'), value: <DueDay day={payment.dueOn} open={open} /> },
        {
          label: t('pay.payee'),
          value: supplier && <Link to={`/suppliers/${supplier.id}`}>{supplier.name}</Link>,
        },
        {
          label: t('subject.Invoice'),
          value: invoice && <Link to={`/invoices/${invoice.id}`}>{invoice.invoiceNumber}</Link>,
        },
        {
          label: t('pay.match'),
          value:
            invoice &&
            (invoice.differences.length === 0
              ? t('pay.matchEqual')
              : t('pay.matchDiffers', { count: invoice.differences.length })),
        },
        { label: t('field.Invoice.priceEffect'), value: invoice?.priceEffect && money(invoice.priceEffect) },
        {
          label: t('pay.approvedAccount'),
          value: payment.approvedBankAccount && `${payment.approvedBankName} ${payment.approvedBankAccount}`,
        },
        { label: t(payment.accountChanged ? 'pay.newBankName' : 'pay.bankName'), value: supplier?.bankName },
        {
          label: t(payment.accountChanged ? 'pay.newBankAccount' : 'pay.bankAccount'),
          value: supplier && <BankAccount supplier={supplier} />,
        },
        { label: t('pay.requestedAt'), value: instant(payment.createdAt) },
        { label: t('field.Payment.paidOn'), value: payment.paidOn },
        { label: t('field.Payment.bankReference'), value: payment.bankReference, wide: true },
        { label: t('field.Payment.remark'), value: payment.remark, wide: true },
        {
          label: t('subject.Purchase'),
          value: purchase && (
            <Link to={`/purchases/${purchase.id}`}>
              {purchase.number} {purchase.title}
            </Link>
          ),
          wide: true,
        },
      ]}
    >
      <Alert type={TONES[state]} showIcon title={t(`pay.next.${state}`)} />
      {payment.accountChanged && (
        <Alert type="warning" showIcon title={t(state === 'PAID' ? 'pay.accountChangedSince' : 'pay.accountChanged')} />
      )}
      {invoice && <ThreeWayMatch invoice={invoice} />}
    </SubjectPage>
  );
}

/** A payment: to whom, how much and by when, what can be done with it, and its trail. */
export function PaymentPage() {
  const { id = '' } = useParams();
  const asked = useQuery(PaymentDocument, { variables: { id } });
  return (
    <AskedView asked={asked}>{({ payment }) => (payment ? <PaymentView payment={payment} /> : <NotFound />)}</AskedView>
  );
}
