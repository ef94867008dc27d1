import { useQuery } from '@apollo/client/react';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { PurchaseOrder } from '../../../../schema/orders/purchase-order.js';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { ChangeForm, type ChangeValues, changeOf } from '../../components/change-form.js';
import { PageTitle } from '../../components/page-title.js';
import { useCommand } from '../../components/use-command.js';
import { WhenAllowed } from '../../components/when-allowed.js';
import { OrderDocument, type OrderQuery, ProposeChangeDocument } from '../../generated/graphql.js';

function Change({ order }: { readonly order: NonNullable<OrderQuery['order']> }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const command = useCommand(ProposeChangeDocument);
  return (
    <ChangeForm
      order={order}
      from={order}
      move="proposeChange"
      schema={inputOf(PurchaseOrder, 'proposeChange')}
      toInput={(values: ChangeValues) => ({ orderId: order.id, ...changeOf(values) })}
      {...command}
      consequences={t('order.changeConsequences')}
      onDone={() => {
        message.success(t('order.changeProposed', { number: order.number }));
        void navigate(`/orders/${order.id}`);
      }}
    />
  );
}

/** The form of a change of an order that its supplier has confirmed. */
export function ChangeOrderPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(OrderDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <>
      <PageTitle title={t('move.proposeChange')} />
      <AskedView asked={asked}>
        {({ order }) =>
          order ? (
            <WhenAllowed moves={order.moves} move="proposeChange" back={`/orders/${id}`}>
              <Change order={order} />
            </WhenAllowed>
          ) : (
            <NotFound />
          )
        }
      </AskedView>
    </>
  );
}
