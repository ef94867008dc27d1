import { useQuery } from '@apollo/client/react';
import { Alert, App, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { Invoice } from '../../../../schema/payment/invoice.js';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { CommandForm } from '../../components/command-form.js';
import { PageTitle } from '../../components/page-title.js';
import { useCommand } from '../../components/use-command.js';
import { WhenAllowed } from '../../components/when-allowed.js';
import { CorrectInvoiceDocument, SupplierInvoiceDocument, type SupplierInvoiceQuery } from '../../generated/graphql.js';
import { asSent, InvoiceFields, type InvoiceValues } from './invoice-fields.js';
import type { InvoiceableLine } from './to-invoice.js';
import { WithInvoiceable } from './with-invoiceable.js';

type ShownInvoice = NonNullable<SupplierInvoiceQuery['invoice']>;

interface Props {
  readonly invoice: ShownInvoice;
  readonly known: readonly InvoiceableLine[];
}

function CorrectForm({ invoice, known }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<InvoiceValues>();
  const { run, busy } = useCommand(CorrectInvoiceDocument);
  const { id, currency, total, remark } = invoice;
  const { invoiceNumber, kind, invoiceCode, issuedOn, priceBasis } = invoice;
  const paper = { invoiceNumber, kind, invoiceCode: invoiceCode ?? '', issuedOn, priceBasis };
  const lines = invoice.lines.map(({ orderId, orderLineId, quantity, unitPrice, taxRate, net, tax }) => ({
    ...{ orderId, orderLineId, quantity, unitPrice, taxRate, net, tax },
  }));
  return (
    <>
      {remark && (
        <Alert
          type="warning"
          showIcon
          title={t('portal.returnedBecause')}
          description={remark}
          style={{ marginBottom: 16 }}
        />
      )}
      <CommandForm
        draft={`invoice:${id}`}
        of={invoice}
        form={form}
        initialValues={{ ...paper, lines, total: total.amount }}
        schema={inputOf(Invoice, 'correctInvoice')}
        toInput={(values: InvoiceValues) => ({ invoiceId: id, ...asSent(values) })}
        run={run}
        busy={busy}
        submit={t('move.correctInvoice')}
        consequences={t('portal.afterInvoice')}
        onDone={() => {
          message.success(t('portal.invoiceSubmitted'));
          void navigate(`/invoices/${id}`);
        }}
      >
        <InvoiceFields lines={known} currency={currency} />
      </CommandForm>
    </>
  );
}

/** The form that submits a returned invoice again. */
export function CorrectInvoicePage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(SupplierInvoiceDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <>
      <PageTitle title={t('portal.correctInvoice', { number: asked.data?.invoice?.invoiceNumber ?? '' })} />
      <AskedView asked={asked}>
        {({ invoice }) =>
          invoice?.order ? (
            <WhenAllowed moves={invoice.moves} move="correctInvoice" back={`/invoices/${id}`}>
              <WithInvoiceable orderId={invoice.order.id} correctedId={invoice.id}>
                {(_order, known) => <CorrectForm invoice={invoice} known={known} />}
              </WithInvoiceable>
            </WhenAllowed>
          ) : (
            <NotFound />
          )
        }
      </AskedView>
    </>
  );
}
