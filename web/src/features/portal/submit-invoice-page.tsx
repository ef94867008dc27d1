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
  SubmitInvoiceDocument,
  SupplierInvoicedOrderDocument,
  type SupplierInvoicedOrderQuery,
  SupplierInvoicingDocument,
} from '../../generated/graphql.js';
import { InvoiceFields, type InvoiceValues } from './invoice-fields.js';
import { asPrinted, prefilled } from './invoice-lines.js';
import { sumOfLines } from './invoice-sum.js';
import { type InvoiceableLine, toInvoice } from './to-invoice.js';

type Order = NonNullable<SupplierInvoicedOrderQuery['order']>;

interface Props {
  readonly order: Order;
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
  const { sum, missing } = sumOfLines(lines, currency);
  return (
    <>
      {open.length === 0 && (
        <Alert type="warning" showIcon title={t('portal.nothingToInvoice')} style={{ marginBottom: 16 }} />
      )}
      <CommandForm
        draft={`invoice:new:${id}`}
        form={form}
        initialValues={{ invoiceNumber: '', lines, total: missing > 0 ? '' : sum }}
        schema={inputOf(Invoice, 'submitInvoice')}
        toInput={(values: InvoiceValues) => ({ orderId: id, ...values, lines: values.lines.map(asPrinted) })}
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

function WithContract({ order, contractId }: { readonly order: Order; readonly contractId: string }) {
  const asked = useQuery(SupplierInvoicingDocument, { variables: { contractId }, fetchPolicy: 'no-cache' });
  const { data } = asked;
  const known = useMemo(() => (data ? toInvoice(data, { ownId: order.id, correctedId: null }) : []), [data, order.id]);
  return <AskedView asked={asked}>{() => <SubmitForm order={order} known={known} />}</AskedView>;
}

/** The form of a new invoice for an order, and for others under its contract, prefilled from what was received and is not invoiced yet. */
export function SubmitInvoicePage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(SupplierInvoicedOrderDocument, { variables: { id }, fetchPolicy: 'no-cache' });
  return (
    <>
      <PageTitle title={t('portal.invoiceFor', { number: asked.data?.order?.number ?? '' })} />
      <AskedView asked={asked}>
        {({ order }) =>
          order?.contract ? (
            <WhenAllowed moves={order.moves} move="submitInvoice" back={`/orders/${id}`}>
              <WithContract order={order} contractId={order.contract.id} />
            </WhenAllowed>
          ) : (
            <NotFound />
          )
        }
      </AskedView>
    </>
  );
}
