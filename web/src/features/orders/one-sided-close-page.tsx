import { useQuery } from '@apollo/client/react';
import { App, Card, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { PurchaseOrder } from '../../../../schema/orders/purchase-order.js';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { CommandForm } from '../../components/command-form.js';
import { money } from '../../components/format.js';
import { DecimalInput } from '../../components/inputs.js';
import { PageTitle } from '../../components/page-title.js';
import { Facts } from '../../components/subject-page.js';
import { useCommand } from '../../components/use-command.js';
import { WhenAllowed } from '../../components/when-allowed.js';
import { OrderDocument, type OrderQuery, ProposeOneSidedCloseDocument } from '../../generated/graphql.js';

type Order = NonNullable<OrderQuery['order']>;

interface Values {
  readonly reason?: string;
  readonly owed?: string;
}

function CloseForm({ order }: { readonly order: Order }) {
  const { id, number, currency } = order;
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(ProposeOneSidedCloseDocument);
  return (
    <CommandForm
      draft={`order-close:${id}`}
      of={order}
      form={form}
      initialValues={{}}
      schema={inputOf(PurchaseOrder, 'proposeOneSidedClose')}
      toInput={({ reason, owed }: Values) => ({ orderId: id, reason: reason ?? '', owed: owed ?? '' })}
      run={run}
      busy={busy}
      submit={t('move.proposeOneSidedClose')}
      consequences={t('order.closeConsequences')}
      onDone={() => {
        message.success(t('order.closeProposed', { number }));
        void navigate(`/orders/${id}`);
      }}
    >
      <Form.Item name="reason" label={t('order.closeReason')}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
      <Form.Item name="owed" label={t('order.closeOwed', { currency })} extra={t('order.closeOwedHint')}>
        <DecimalInput />
      </Form.Item>
    </CommandForm>
  );
}

/** The form that closes an order, without its supplier's consent, for what has not come. */
export function OneSidedClosePage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(OrderDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <div style={{ maxWidth: 720 }}>
      <PageTitle title={t('move.proposeOneSidedClose')} />
      <AskedView asked={asked}>
        {({ order }) =>
          order ? (
            <>
              <Card style={{ marginBottom: 16 }}>
                <Facts
                  facts={[
                    { label: t('subject.PurchaseOrder'), value: <Link to={`/orders/${id}`}>{order.number}</Link> },
                    { label: t('column.supplier'), value: order.supplier?.name },
                    { label: t('field.PurchaseOrder.total'), value: money(order.total) },
                  ]}
                />
              </Card>
              <WhenAllowed moves={order.moves} move="proposeOneSidedClose" back={`/orders/${id}`}>
                <CloseForm order={order} />
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
