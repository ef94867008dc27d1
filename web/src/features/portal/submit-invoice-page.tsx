import { Alert, App, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { businessDay } from '../../../../schema/kernel/calendar.js';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { Invoice } from '../../../../schema/payment/invoice.js';
import { CommandForm } from '../../components/command-form.js';
import { PageTitle } from '../../components/page-title.js';
import { useCommand } from '../../components/use-command.js';
import { WhenAllowed } from '../../components/when-allowed.js';
import { SubmitInvoiceDocument } from '../../generated/graphql.js';
import { asSent, InvoiceFields, type InvoiceValues } from './invoice-fields.js';
import { prefilled } from './invoice-lines.js';
import { sumOfLines } from './invoice-sum.js';
import type { InvoiceableLine } from './to-invoice.js';
import { type InvoicedOrder, WithInvoiceable } from './with-invoiceable.js';

interface Props {
  readonly order: InvoicedOrder;
  readonly known: readonly InvoiceableLine[];
}

function SubmitForm({ order, known }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<InvoiceValues>();
  const { run, busy } = useCommand(SubmitInvoiceDocument);
  const { id, currency } = order;
  const own = known.filter(({ orderId }) => orderId === id);
  const open = own.filter((line) => line.open !== '0');
  const lines = (open.length > 0 ? open : own).map(prefilled);
  const { priceBasis } = order;
  const { sum, missing } = sumOfLines(lines, { currency, priceBasis });
  const paper = { invoiceNumber: '', kind: 'E_SPECIAL' as const, invoiceCode: '' };
  return (
    <>
      {open.length === 0 && (
        <Alert type="warning" showIcon title={t('portal.nothingToInvoice')} style={{ marginBottom: 16 }} />
      )}
      <CommandForm
        draft={`invoice:new:${id}`}
        form={form}
        initialValues={{
          ...paper,
          ...{ issuedOn: businessDay(new Date()), priceBasis },
          ...{ lines, total: missing > 0 ? '' : sum },
        }}
        schema={inputOf(Invoice, 'submitInvoice')}
        toInput={(values: InvoiceValues) => ({ orderId: id, ...asSent(values) })}
        run={run}
        busy={busy}
        submit={t('move.submitInvoice')}
        consequences={t('portal.afterInvoice')}
        onDone={(done: { readonly id: string }) => {
          message.success(t('portal.invoiceSubmitted'));
          void navigate(`/invoices/${done.id}`);
        }}
      >
        <InvoiceFields lines={known} currency={currency} />
      </CommandForm>
    </>
  );
}

/** The form of a new invoice for an order, and for others under its contract, prefilled from what was received and is not invoiced yet. */
export function SubmitInvoicePage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  return (
    <WithInvoiceable orderId={id} correctedId={null}>
      {(order, known) => (
        <>
          <PageTitle title={t('portal.invoiceFor', { number: order.number })} />
          <WhenAllowed moves={order.moves} move="submitInvoice" back={`/orders/${id}`}>
            <SubmitForm order={order} known={known} />
          </WhenAllowed>
        </>
      )}
    </WithInvoiceable>
  );
}
