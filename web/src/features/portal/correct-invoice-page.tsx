import { useQuery } from '@apollo/client/react';
import { Alert, App, Form } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { Invoice } from '../../../../schema/payment/invoice.js';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { CommandForm } from '../../components/command-form.js';
import { PageTitle } from '../../components/page-title.js';
import { useCommand } from '../../components/use-command.js';
import { WhenAllowed } from '../../components/when-allowed.js';
import {
  CorrectInvoiceDocument,
  SupplierInvoiceDocument,
  type SupplierInvoiceQuery,
  SupplierInvoicingDocument,
} from '../../generated/graphql.js';
import { InvoiceFields, type InvoiceValues } from './invoice-fields.js';
import { asPrinted } from './invoice-lines.js';
import { type InvoiceableLine, toInvoice } from './to-invoice.js';

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
  const { id, currency, invoiceNumber, total, remark } = invoice;
  const lines = invoice.lines.map(({ order, orderLineId, quantity, unitPrice, total: printed }) => ({
    ...{ orderId: order?.id ?? '', orderLineId, quantity, unitPrice, total: printed },
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
        initialValues={{ invoiceNumber, lines, total: total.amount }}
        schema={inputOf(Invoice, 'correctInvoice')}
        toInput={(values: InvoiceValues) => ({ invoiceId: id, ...values, lines: values.lines.map(asPrinted) })}
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

interface Of {
  readonly invoice: ShownInvoice;
  readonly orderId: string;
  readonly contractId: string;
}

function WithContract({ invoice, orderId, contractId }: Of) {
  const asked = useQuery(SupplierInvoicingDocument, { variables: { contractId }, fetchPolicy: 'no-cache' });
  const { data } = asked;
  const known = useMemo(
    () => (data ? toInvoice(data, { ownId: orderId, correctedId: invoice.id }) : []),
    [data, orderId, invoice.id],
  );
  return <AskedView asked={asked}>{() => <CorrectForm invoice={invoice} known={known} />}</AskedView>;
}

/** The form in which an invoice that came back is handed in again. */
export function CorrectInvoicePage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(SupplierInvoiceDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <>
      <PageTitle title={t('portal.correctInvoice', { number: asked.data?.invoice?.invoiceNumber ?? '' })} />
      <AskedView asked={asked}>
        {({ invoice }) =>
          invoice?.order?.contract ? (
            <WhenAllowed moves={invoice.moves} move="correctInvoice" back={`/invoices/${id}`}>
              <WithContract invoice={invoice} orderId={invoice.order.id} contractId={invoice.order.contract.id} />
            </WhenAllowed>
          ) : (
            <NotFound />
          )
        }
      </AskedView>
    </>
  );
}
