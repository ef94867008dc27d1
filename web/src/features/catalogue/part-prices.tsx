import { useQuery } from '@apollo/client/react';
import { Card, Empty, Flex, Skeleton, Typography } from 'antd';
import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AskedView } from '../../components/asked-view.js';
import { DataTable } from '../../components/data-table.js';
import { FIGURES } from '../../components/figure-column.js';
import { grouped, instant, price } from '../../components/format.js';
import { StateTag } from '../../components/state-tag.js';
import { Facts } from '../../components/subject-page.js';
import { PartPricesDocument, type PartPricesQuery } from '../../generated/graphql.js';
import type { PriceLine } from './price-chart.js';

type Priced = NonNullable<PartPricesQuery['part']>;
type Ordered = Priced['ordered'][number];

const PriceChart = lazy(async () => ({ default: (await import('./price-chart.js')).PriceChart }));

/** A line for each supplier, in the order of time. */
function linesOf(ordered: readonly Ordered[]): PriceLine[] {
  const lines = new Map<string, [string, string][]>();
  for (const { supplier, orderedOn, unitPrice } of [...ordered].reverse()) {
    const name = supplier?.name ?? '';
    lines.set(name, [...(lines.get(name) ?? []), [orderedOn, unitPrice]]);
  }
  return [...lines].map(([name, points]) => ({ name, points }));
}

/** The chart of what was ordered in the currency of the latest order; a single price is no course. */
function Course({ ordered }: { readonly ordered: readonly Ordered[] }) {
  const { t } = useTranslation();
  const currency = ordered[0]?.currency ?? '';
  const lines = useMemo(() => linesOf(ordered.filter((line) => line.currency === currency)), [ordered, currency]);
  const drawn = lines.reduce((sum, { points }) => sum + points.length, 0);
  if (drawn < 2) return null;
  const title = t('part.chart', { currency });
  return (
    <div>
      <Typography.Text type="secondary">{title}</Typography.Text>
      <Suspense fallback={<Skeleton.Node active style={{ width: '100%', height: 240 }} />}>
        <PriceChart title={title} lines={lines} />
      </Suspense>
      {ordered.length > drawn && (
        <Typography.Text type="secondary">{t('part.chartOthers', { count: ordered.length - drawn })}</Typography.Text>
      )}
    </div>
  );
}

function Orders({ ordered, unit }: { readonly ordered: readonly Ordered[]; readonly unit: string }) {
  const { t } = useTranslation();
  return (
    <DataTable
      rowKey="id"
      size="small"
      dataSource={ordered}
      pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        {
          title: t('part.order'),
          render: (_, { order }) =>
            order && (
              <>
                <Link to={`/orders/${order.id}`}>{order.number}</Link>
                <br />
                {order.purchase && <Link to={`/purchases/${order.purchase.id}`}>{order.purchase.number}</Link>}
              </>
            ),
        },
        {
          title: t('subject.Supplier'),
          render: (_, { supplier }) => supplier && <Link to={`/suppliers/${supplier.id}`}>{supplier.name}</Link>,
        },
        { title: t('part.orderedOn'), render: (_, { orderedOn }) => instant(orderedOn) },
        { title: t('column.quantity'), ...FIGURES, render: (_, { quantity }) => `${grouped(quantity)} ${unit}` },
        {
          title: t('part.unitPrice'),
          ...FIGURES,
          render: (_, { unitPrice, currency }) => `${price(unitPrice, currency)} ${currency}`,
        },
        {
          title: t('column.state'),
          render: (_, { order }) => order && <StateTag subject="PurchaseOrder" state={order.state} />,
        },
      ]}
    />
  );
}

/** A price with what says where it comes from. */
function Parts({ children }: { readonly children: ReactNode }) {
  return (
    <Flex wrap gap="0 12px">
      {children}
    </Flex>
  );
}

function Known({ part }: { readonly part: Priced }) {
  const { t } = useTranslation();
  const { agreed, lastPaid, onOrder, ordered, unit } = part;
  if (agreed.length === 0 && ordered.length === 0 && !lastPaid)
    return (
      <Card title={t('part.prices')}>
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('part.noPrices')} />
      </Card>
    );
  const suppliers = new Map(
    ordered.flatMap(({ supplier }) => (supplier ? [[supplier.id, supplier.name] as const] : [])),
  );
  const of = ({ unitPrice, currency }: { readonly unitPrice: string; readonly currency: string }) =>
    t('part.priceOf', { price: price(unitPrice, currency), currency });
  return (
    <>
      <Card title={t('part.prices')}>
        <Flex vertical gap={16}>
          <Facts
            facts={[
              {
                label: t('part.agreed'),
                wide: true,
                value:
                  agreed.length === 0
                    ? null
                    : agreed.map((one) => (
                        <Parts key={`${one.contract?.id} ${one.unitPrice}`}>
                          <span>{of(one)}</span>
                          <span>{one.supplier?.name}</span>
                          {one.contract && <Link to={`/contracts/${one.contract.id}`}>{one.contract.number}</Link>}
                          <span>{t('part.until', { until: one.validTo })}</span>
                          {one.whyNot && <Typography.Text type="warning">{one.whyNot}</Typography.Text>}
                        </Parts>
                      )),
              },
              {
                label: t('part.lastPaid'),
                wide: true,
                value: lastPaid && (
                  <Parts>
                    <span>{of(lastPaid)}</span>
                    <span>{lastPaid.supplier?.name}</span>
                    {lastPaid.invoice && <Link to={`/invoices/${lastPaid.invoice.id}`}>{lastPaid.invoice.number}</Link>}
                    <span>{t('part.paidOn', { on: lastPaid.paidOn })}</span>
                  </Parts>
                ),
              },
              { label: t('part.onOrder'), value: `${grouped(onOrder)} ${unit}` },
              {
                label: t('part.suppliers'),
                value:
                  suppliers.size === 0
                    ? null
                    : [...suppliers].map(([id, name]) => (
                        <div key={id}>
                          <Link to={`/suppliers/${id}`}>{name}</Link>
                        </div>
                      )),
              },
            ]}
          />
          <Course ordered={ordered} />
        </Flex>
      </Card>
      {ordered.length > 0 && (
        <Card title={t('part.ordered', { count: ordered.length })} styles={{ body: { padding: 0 } }}>
          <Orders ordered={ordered} unit={unit} />
        </Card>
      )}
    </>
  );
}

/** What a part costs: its contracts, what was paid last, the course of its price, and its latest orders. */
export function PartPrices({ partId }: { readonly partId: string }) {
  const asked = useQuery(PartPricesDocument, { variables: { id: partId }, fetchPolicy: 'cache-and-network' });
  return <AskedView asked={asked}>{({ part }) => part && <Known part={part} />}</AskedView>;
}
