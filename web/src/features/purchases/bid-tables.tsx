import { Alert, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../components/data-table.js';
import { grouped, instant } from '../../components/format.js';
import { StateTag } from '../../components/state-tag.js';
import type { EventOfPurchaseFragment } from '../../generated/graphql.js';
import { placeOf } from '../../lib/places.js';

interface Props {
  readonly event: EventOfPurchaseFragment;
}

function SupplierName({ supplier }: { readonly supplier: { readonly id: string; readonly name: string } | null }) {
  if (!supplier) return null;
  const place = placeOf('Supplier', supplier.id);
  return place ? <Link to={place}>{supplier.name}</Link> : supplier.name;
}

/** The bids of an event once they are opened; before that, why nothing can be seen. */
export function BidTable({ event }: Props) {
  const { t } = useTranslation();
  const { bids, bidsWithheld } = event;
  if (!bids && bidsWithheld) return <Alert type="info" showIcon title={bidsWithheld} />;
  if (!bids && event.state === 'CANCELLED') return <Alert type="info" showIcon title={t('purchase.bidsNeverOpened')} />;
  if (!bids) return <Alert type="info" showIcon title={t('purchase.bidsHidden', { at: instant(event.closesAt) })} />;
  const { currency } = event;
  return (
    <DataTable
      rowKey="id"
      size="small"
      title={() => <Typography.Text strong>{t('purchase.bids', { count: bids.length })}</Typography.Text>}
      dataSource={bids}
      pagination={false}
      columns={[
        { title: t('column.supplier'), render: (_, { supplier }) => <SupplierName supplier={supplier ?? null} /> },
        { title: t('column.state'), render: (_, { state }) => <StateTag subject="Bid" state={state} /> },
        { title: t('field.Bid.submittedAt'), render: (_, { submittedAt }) => instant(submittedAt) },
        {
          title: t('column.grossIn', { currency }),
          align: 'right',
          render: (_, { content }) => (content ? grouped(content.total.amount) : t('app.withheld')),
        },
      ]}
      {...(bidsWithheld && {
        footer: () => <Typography.Text type="secondary">{bidsWithheld}</Typography.Text>,
      })}
    />
  );
}

/** The ranking after the evaluation; before that, how many experts have scored. */
export function RankingTable({ event }: Props) {
  const { t } = useTranslation();
  const { ranking, scoredBy, experts, compareBasis } = event;
  if (!ranking) {
    const counts = { done: scoredBy?.length ?? 0, of: experts?.length ?? 0 };
    return <Alert type="info" showIcon title={t('purchase.scored', counts)} />;
  }
  const currency = ranking[0]?.compared.currency ?? '';
  return (
    <DataTable
      rowKey="rank"
      size="small"
      title={() => <Typography.Text strong>{t('field.SourcingEvent.ranking')}</Typography.Text>}
      dataSource={ranking}
      pagination={false}
      columns={[
        { title: t('purchase.rank'), dataIndex: 'rank', align: 'right' },
        { title: t('column.supplier'), render: (_, { supplier }) => <SupplierName supplier={supplier ?? null} /> },
        {
          title: t('purchase.comparedIn', { currency, basis: t(`word.PriceBasis.${compareBasis}`) }),
          align: 'right',
          render: (_, { compared }) => grouped(compared.amount),
        },
        { title: t('purchase.priceScore'), dataIndex: 'priceScore', align: 'right' },
        { title: t('purchase.technicalScore'), dataIndex: 'technicalScore', align: 'right' },
        { title: t('purchase.score'), dataIndex: 'score', align: 'right' },
      ]}
    />
  );
}
