import { useQuery } from '@apollo/client/react';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { PurchaseOrder } from '../../../../schema/orders/purchase-order.js';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { ChangeForm, type ChangeValues, changeOf } from '../../components/change-form.js';
import { PageTitle } from '../../components/page-title.js';
import { ProposalNotices } from '../../components/proposal-notice.js';
import { useCommand } from '../../components/use-command.js';
import { WhenAllowed } from '../../components/when-allowed.js';
import { CounterProposalDocument, SupplierOrderDocument, type SupplierOrderQuery } from '../../generated/graphql.js';

function Counter({ order }: { readonly order: NonNullable<SupplierOrderQuery['order']> }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const command = useCommand(CounterProposalDocument);
  return (
    <>
      <div style={{ marginBottom: 16 }}>
        <ProposalNotices order={order} />
      </div>
      <ChangeForm
        order={order}
        from={order.proposal ?? order}
        move="counterProposal"
        schema={inputOf(PurchaseOrder, 'counterProposal')}
        toInput={(values: ChangeValues) => ({ orderId: order.id, ...changeOf(values) })}
        {...command}
        consequences={t('portal.counterConsequences')}
        onDone={() => {
          message.success(t('portal.counterDone'));
          void navigate(`/orders/${order.id}`);
        }}
      />
    </>
  );
}

/** The form in which a supplier answers a proposal for its order with another one. */
export function CounterProposalPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(SupplierOrderDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <>
      <PageTitle title={t('move.counterProposal')} />
      <AskedView asked={asked}>
        {({ order }) =>
          order ? (
            <WhenAllowed moves={order.moves} move="counterProposal" back={`/orders/${id}`}>
              <Counter order={order} />
            </WhenAllowed>
          ) : (
            <NotFound />
          )
        }
      </AskedView>
    </>
  );
}
