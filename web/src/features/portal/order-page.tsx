import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { instant } from '../../components/format.js';
import { LineTable } from '../../components/line-table.js';
import { useOrderFacts } from '../../components/order-facts.js';
import { OrderVersions } from '../../components/order-versions.js';
import { ProposalNotices } from '../../components/proposal-notice.js';
import type { Fact } from '../../components/subject-page.js';
import { useSumFacts, useTaxColumns } from '../../components/tax-columns.js';
import { UrgingNotice } from '../../components/urging-notice.js';
import { SupplierOrderDocument, type SupplierOrderQuery } from '../../generated/graphql.js';
import { PortalPage } from './portal-page.js';

type Order = NonNullable<SupplierOrderQuery['order']>;

function Lines({ order }: { readonly order: Order }) {
  const { t } = useTranslation();
  const { lines } = order;
  const taxColumns = useTaxColumns(order);
  return (
    <LineTable
      title={t('portal.lines', { count: lines.length })}
      lines={lines}
      columns={(figure, prices) => [
        figure(t('column.quantity'), ({ quantity }) => quantity),
        figure(t('portal.received'), ({ received }) => received),
        ...(lines.some(({ closed }) => closed) ? [figure(t('portal.closed'), ({ closed }) => closed)] : []),
        { title: t('column.measure'), dataIndex: 'unit' },
        ...taxColumns<Order['lines'][number]>(figure, prices),
        { title: t('portal.dueOn'), dataIndex: 'dueOn' },
        ...(lines.some(({ expectedOn }) => expectedOn)
          ? [{ title: t('portal.expectedOn'), dataIndex: 'expectedOn' as const }]
          : []),
      ]}
    />
  );
}

/** An order as its supplier sees it: what to deliver, where and when. */
export function OrderPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(SupplierOrderDocument, { variables: { id } });
  const sumFacts = useSumFacts();
  const orderFacts = useOrderFacts();
  const factsOf = ({ contract, releasedAt, confirmedAt, remark, ...order }: Order): Fact[] => [
    ...sumFacts(order),
    ...orderFacts(order),
    { label: t('portal.contract'), value: contract && `${contract.number} ${contract.title}`, wide: true },
    { label: t('portal.deliveryTerms'), value: contract?.deliveryTerms, wide: true },
    { label: t('portal.payment'), value: contract && t('portal.paymentDays', { count: contract.paymentDays }) },
    { label: t('portal.releasedAt'), value: instant(releasedAt) },
    { label: t('portal.confirmedAt'), value: instant(confirmedAt) },
    { label: t('field.PurchaseOrder.remark'), value: remark, wide: true },
  ];
  return (
    <AskedView asked={asked}>
      {({ order }) =>
        order ? (
          <PortalPage
            kind="PurchaseOrder"
            subject={order}
            heading={t('portal.order')}
            title={order.number}
            above={
              <>
                <UrgingNotice order={order} />
                <ProposalNotices order={order} />
              </>
            }
            facts={factsOf(order)}
            receipt={order.receipt}
            receiptName={order.number}
          >
            <Lines order={order} />
            <OrderVersions order={order} />
          </PortalPage>
        ) : (
          <NotFound />
        )
      }
    </AskedView>
  );
}
