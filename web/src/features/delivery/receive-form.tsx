import { useQuery } from '@apollo/client/react';
import { App, Card, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { GoodsReceipt } from '../../../../schema/delivery/goods-receipt.js';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { CommandForm } from '../../components/command-form.js';
import { isOpen } from '../../components/open-quantity.js';
import { PageTitle } from '../../components/page-title.js';
import { SameNumberReason } from '../../components/same-number-reason.js';
import { Facts } from '../../components/subject-page.js';
import { useCommand } from '../../components/use-command.js';
import { WhenAllowed } from '../../components/when-allowed.js';
import { OrderToReceiveDocument, type OrderToReceiveQuery, RecordReceiptDocument } from '../../generated/graphql.js';
import { type ReceivedValues, ReceiveLines, wholeOf } from './receive-lines.js';

type Order = NonNullable<OrderToReceiveQuery['order']>;

interface Values {
  readonly deliveryNote?: string;
  readonly reason?: string;
  readonly lines: readonly ReceivedValues[];
}

function ReceiveForm({ order }: { readonly order: Order }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(RecordReceiptDocument);
  const awaited = order.lines.filter(isOpen);
  return (
    <CommandForm
      draft={`receipt:${order.id}`}
      form={form}
      initialValues={{ lines: awaited.map(wholeOf) }}
      schema={inputOf(GoodsReceipt, 'recordReceipt')}
      toInput={({ deliveryNote, reason, lines }: Values) => ({
        orderId: order.id,
        deliveryNote: deliveryNote ?? '',
        reason: reason ?? null,
        // A draft may name lines that no longer await any goods.
        lines: lines
          .filter(({ orderLineId }) => awaited.some(({ id }) => id === orderLineId))
          .map(({ orderLineId, quantity }) => ({ orderLineId, quantity: quantity ?? '' })),
      })}
      run={run}
      busy={busy}
      submit={t('move.recordReceipt')}
      consequences={t('goods.receiveConsequences')}
      onDone={(receipt: { readonly id: string; readonly number: string }) => {
        message.success(t('goods.recorded', { number: receipt.number }));
        void navigate(`/receipts/${receipt.id}`);
      }}
    >
      <Form.Item name="deliveryNote" label={t('field.GoodsReceipt.deliveryNote')}>
        <Input size="large" maxLength={100} autoComplete="off" placeholder={t('goods.deliveryNoteHint')} />
      </Form.Item>
      <SameNumberReason />
      <ReceiveLines awaited={awaited} />
      <div style={{ height: 16 }} />
    </CommandForm>
  );
}

/** The form of received goods, made for a phone at the dock. The awaited quantities are filled in. */
export function ReceiveOrderPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(OrderToReceiveDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <div style={{ maxWidth: 640 }}>
      <PageTitle title={t('move.recordReceipt')} />
      <AskedView asked={asked}>
        {({ order }) =>
          order ? (
            <>
              <Card size="small" style={{ marginBottom: 16 }}>
                <Facts
                  facts={[
                    {
                      label: t('subject.PurchaseOrder'),
                      value: <Link to={`/orders/${order.id}`}>{order.number}</Link>,
                    },
                    { label: t('column.supplier'), value: order.supplier?.name },
                    { label: t('field.PurchaseOrder.deliverTo'), value: order.deliverTo, wide: true },
                  ]}
                />
              </Card>
              <WhenAllowed moves={order.moves} move="recordReceipt" back={`/orders/${id}`}>
                <ReceiveForm order={order} />
              </WhenAllowed>
            </>
          ) : (
            <NotFound />
          )
        }
      </AskedView>
    </div>
  );
}
