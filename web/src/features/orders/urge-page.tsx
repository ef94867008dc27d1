import { useQuery } from '@apollo/client/react';
import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { businessDay } from '../../../../schema/kernel/calendar.js';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { isOpen, openQuantity } from '../../components/open-quantity.js';
import { PageTitle } from '../../components/page-title.js';
import { WhenAllowed } from '../../components/when-allowed.js';
import { OrderDocument, type OrderQuery } from '../../generated/graphql.js';
import { UrgeLines } from './urge-lines.js';

function Urge({ order }: { readonly order: NonNullable<OrderQuery['order']> }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { urging } = order;
  const today = businessDay(new Date());
  const lines = order.lines.filter(isOpen).map((line) => ({
    ...line,
    quantity: openQuantity(line),
    urgedAt: urging?.lineIds.includes(line.id) ? urging.urgedAt : null,
    order,
  }));
  const overdue = lines.filter(({ dueOn }) => dueOn < today).map(({ id }) => `${order.id} ${id}`);
  return (
    <Card>
      <UrgeLines
        lines={lines}
        chosen={overdue}
        empty={t('order.nothingOpen')}
        onDone={() => void navigate(`/orders/${order.id}`)}
      />
    </Card>
  );
}

/** The form that urges the supplier of one order. */
export function UrgeOrderPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(OrderDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <AskedView asked={asked}>
      {({ order }) =>
        order ? (
          <>
            <PageTitle title={`${t('move.urgeDelivery')} · ${order.number}`} />
            <WhenAllowed moves={order.moves} move="urgeDelivery" back={`/orders/${id}`}>
              <Urge order={order} />
            </WhenAllowed>
          </>
        ) : (
          <NotFound />
        )
      }
    </AskedView>
  );
}
