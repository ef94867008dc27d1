import { useQuery } from '@apollo/client/react';
import { Alert, type AlertProps, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { DueDay } from '../../components/due-day.js';
import { instant, money } from '../../components/format.js';
import { SubjectPage } from '../../components/subject-page.js';
import { useSumFacts } from '../../components/tax-columns.js';
import { InvoiceDocument, type InvoiceQuery, type InvoiceState } from '../../generated/graphql.js';
import type { MatchedInvoice } from './matched-lines.js';
import { ThreeWayMatch } from './three-way-match.js';

type Invoice = NonNullable<InvoiceQuery['invoice']>;

const TONES: Readonly<Record<InvoiceState, NonNullable<AlertProps['type']>>> = {
  SUBMITTED: 'info',
  EXCEPTION: 'warning',
  MATCHED: 'success',
  RETURNED: 'info',
  PAID: 'success',
};

/** The payment of an invoice that is in progress or made. */
function paymentOf({ id, purchase }: MatchedInvoice) {
  return (
    (purchase?.payments ?? []).find(
      ({ invoice, state }) => invoice?.id === id && state !== 'RETURNED' && state !== 'WITHDRAWN',
    ) ?? null
  );
}

function Next({ invoice }: { readonly invoice: MatchedInvoice }) {
  const { t } = useTranslation();
  const { state, differences } = invoice;
  const payment = paymentOf(invoice);
  const failed = payment?.state === 'NOT_CARRIED_OUT';
  const underWay = failed ? 'invoice.next.NOT_CARRIED_OUT' : 'invoice.next.REQUESTED';
  const text = state === 'MATCHED' && payment ? underWay : `invoice.next.${state}`;
  return (
    <Alert
      type={failed ? 'warning' : TONES[state]}
      showIcon
      title={t(text, { count: differences.length })}
      action={payment && <Link to={`/payments/${payment.id}`}>{payment.number}</Link>}
    />
  );
}

function InvoiceView({ invoice }: { readonly invoice: Invoice }) {
  const { t } = useTranslation();
  const { supplier, orders, contract, purchase, state } = invoice;
  const payment = paymentOf(invoice);
  const sumFacts = useSumFacts();
  return (
    <SubjectPage
      kind="Invoice"
      subject={invoice}
      alike={invoice.alike}
      number={invoice.number}
      title={t('invoice.title', { number: invoice.invoiceNumber })}
      entries={invoice.entries}
      facts={[
        {
          label: t('column.supplier'),
          value: supplier && <Link to={`/suppliers/${supplier.id}`}>{supplier.name}</Link>,
        },
        ...sumFacts(invoice),
        { label: t('field.Invoice.kind'), value: t(`word.InvoiceKind.${invoice.kind}`) },
        { label: t('field.Invoice.invoiceCode'), value: invoice.invoiceCode },
        { label: t('field.Invoice.issuedOn'), value: invoice.issuedOn },
        { label: t('field.Invoice.priceBasis'), value: t(`word.PriceBasis.${invoice.priceBasis}`) },
        { label: t('field.Invoice.priceEffect'), value: invoice.priceEffect && money(invoice.priceEffect) },
        {
          label: t('subject.PurchaseOrder'),
          value: (
            <Flex wrap gap={8}>
              {orders.map(({ id, number }) => (
                <Link key={id} to={`/orders/${id}`}>
                  {number}
                </Link>
              ))}
            </Flex>
          ),
        },
        {
          label: t('subject.Contract'),
          value: contract && (
            <Flex wrap gap={8}>
              <Link to={`/contracts/${contract.id}`}>{contract.number}</Link>
              {t('invoice.paymentDays', { count: contract.paymentDays })}
            </Flex>
          ),
        },
        { label: t('invoice.submittedAt'), value: instant(invoice.createdAt) },
        { label: t('field.Invoice.matchedAt'), value: instant(invoice.matchedAt) },
        {
          label: t('field.Invoice.dueOn'),
          value: invoice.dueOn && <DueDay day={invoice.dueOn} open={state !== 'PAID'} />,
        },
        {
          label: t('subject.Payment'),
          value: payment && <Link to={`/payments/${payment.id}`}>{payment.number}</Link>,
        },
        { label: t('field.Invoice.remark'), value: invoice.remark, wide: true },
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
      <Next invoice={invoice} />
      <ThreeWayMatch invoice={invoice} />
    </SubjectPage>
  );
}

/** An invoice beside its order and the accepted goods, what can be done with it, and its trail. */
export function InvoicePage() {
  const { id = '' } = useParams();
  const asked = useQuery(InvoiceDocument, { variables: { id } });
  return (
    <AskedView asked={asked}>{({ invoice }) => (invoice ? <InvoiceView invoice={invoice} /> : <NotFound />)}</AskedView>
  );
}
