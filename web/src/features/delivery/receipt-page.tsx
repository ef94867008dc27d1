import { useQuery } from '@apollo/client/react';
import { Alert, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { grouped, instant } from '../../components/format.js';
import { LineTable } from '../../components/line-table.js';
import { SubjectPage } from '../../components/subject-page.js';
import { GoodsReceiptDocument, type GoodsReceiptQuery } from '../../generated/graphql.js';
import { isNothing } from './rest-of.js';

type Receipt = NonNullable<GoodsReceiptQuery['goodsReceipt']>;

function Rejected({ rejected }: { readonly rejected: string | null | undefined }) {
  if (!rejected) return null;
  if (isNothing(rejected)) return <span>{grouped(rejected)}</span>;
  return (
    <Typography.Text type="danger" strong>
      {grouped(rejected)}
    </Typography.Text>
  );
}

function Lines({ receipt }: { readonly receipt: Receipt }) {
  const { t } = useTranslation();
  const { lines } = receipt;
  return (
    <LineTable
      title={t('goods.lines', { count: lines.length })}
      lines={lines}
      columns={(figure) => [
        figure(t('goods.received'), ({ quantity }) => quantity),
        figure(t('goods.accepted'), ({ accepted }) => accepted),
        { title: t('goods.rejected'), align: 'right', render: (_, line) => <Rejected rejected={line.rejected} /> },
        ...(lines.some(({ returned }) => returned) ? [figure(t('line.returned'), ({ returned }) => returned)] : []),
        { title: t('column.measure'), dataIndex: 'unit' },
        { title: t('goods.rejectionReason'), dataIndex: 'rejectionReason' },
      ]}
    />
  );
}

function ReceiptView({ receipt }: { readonly receipt: Receipt }) {
  const { t } = useTranslation();
  const { order, purchase, supplier, lines } = receipt;
  const someRejected = lines.some(({ rejected }) => rejected && !isNothing(rejected));
  const next = receipt.state === 'INSPECTED' && someRejected ? 'REJECTED' : receipt.state;
  return (
    <SubjectPage
      kind="GoodsReceipt"
      subject={receipt}
      alike={receipt.alike}
      number={receipt.number}
      title={t('goods.title', { note: receipt.deliveryNote })}
      entries={receipt.entries}
      facts={[
        {
          label: t('column.supplier'),
          value: supplier && <Link to={`/suppliers/${supplier.id}`}>{supplier.name}</Link>,
        },
        { label: t('subject.PurchaseOrder'), value: order && <Link to={`/orders/${order.id}`}>{order.number}</Link> },
        { label: t('field.GoodsReceipt.receivedById'), value: receipt.receivedBy?.name },
        { label: t('goods.receivedAt'), value: instant(receipt.createdAt) },
        { label: t('field.GoodsReceipt.inspectedById'), value: receipt.inspectedBy?.name },
        { label: t('field.GoodsReceipt.inspectedAt'), value: instant(receipt.inspectedAt) },
        { label: t('field.GoodsReceipt.remark'), value: receipt.remark, wide: true },
        {
          label: t('subject.Purchase'),
          value: purchase && (
            <Link to={`/purchases/${purchase.id}`}>
              {purchase.number} {purchase.title}
            </Link>
          ),
          wide: true,
        },
      ]}
    >
      <Alert
        type={next === 'REJECTED' || next === 'REVERSED' ? 'warning' : 'info'}
        showIcon
        title={t(`goods.next.${next}`)}
      />
      <Lines receipt={receipt} />
    </SubjectPage>
  );
}

/** A goods receipt: what came, what inspection found, what can be done with it, and its trail. */
export function GoodsReceiptPage() {
  const { id = '' } = useParams();
  const asked = useQuery(GoodsReceiptDocument, { variables: { id } });
  return (
    <AskedView asked={asked}>
      {({ goodsReceipt }) => (goodsReceipt ? <ReceiptView receipt={goodsReceipt} /> : <NotFound />)}
    </AskedView>
  );
}
