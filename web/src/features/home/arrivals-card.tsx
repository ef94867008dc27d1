import { useQuery } from '@apollo/client/react';
import { Alert, Card, Empty, Flex, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { businessDay } from '../../../../schema/kernel/calendar.js';
import { AskedView } from '../../components/asked-view.js';
import { grouped } from '../../components/format.js';
import { ArrivalsDocument, type ArrivalsQuery } from '../../generated/graphql.js';
import { formOf, placeOf } from '../../lib/places.js';
import { groupedBy } from './grouped-by.js';

type Arrival = ArrivalsQuery['arrivals']['lines'][number];

const DAYS_AHEAD = 7;
const PLAIN = { listStyle: 'none', margin: 0, padding: 0 } as const;

function Day({ day, today }: { readonly day: string; readonly today: string }) {
  const { t } = useTranslation();
  if (day < today) return <Tag color="red">{t('due.overdue', { day })}</Tag>;
  if (day === today) return <Tag color="orange">{t('home.today', { day })}</Tag>;
  return <Tag>{day}</Tag>;
}

/** What of one order comes on one day. */
function Delivery({ lines }: { readonly lines: readonly Arrival[] }) {
  const [first] = lines;
  if (!first) return null;
  const { id, number, supplier } = first.order;
  return (
    <li style={{ padding: '4px 0' }}>
      <Link to={formOf('recordReceipt', id) ?? placeOf('PurchaseOrder', id) ?? '/orders'}>{number}</Link>{' '}
      <Typography.Text type="secondary">{supplier?.name}</Typography.Text>
      <ul style={{ ...PLAIN, paddingInlineStart: 12 }}>
        {lines.map(({ id: line, partNumber, name, quantity, unit }) => (
          <li key={line} style={{ overflowWrap: 'anywhere' }}>
            {partNumber} {name}{' '}
            <strong style={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
              {grouped(quantity)} {unit}
            </strong>
          </li>
        ))}
      </ul>
    </li>
  );
}

function Place({
  place,
  lines,
  today,
}: {
  readonly place: string;
  readonly lines: readonly Arrival[];
  readonly today: string;
}) {
  const { t } = useTranslation();
  return (
    <section style={{ minWidth: 260, flex: '1 1 320px' }}>
      <Typography.Title level={3} style={{ fontSize: 15, margin: '0 0 8px', overflowWrap: 'anywhere' }}>
        {place} <Typography.Text type="secondary">{t('home.lines', { count: lines.length })}</Typography.Text>
      </Typography.Title>
      {[...groupedBy(lines, ({ dueOn }) => dueOn)].map(([day, own]) => (
        <div key={day} style={{ marginBottom: 8 }}>
          <Day day={day} today={today} />
          <ul style={PLAIN}>
            {[...groupedBy(own, ({ order }) => order.id)].map(([id, ofOrder]) => (
              <Delivery key={id} lines={ofOrder} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** What is to arrive within a week, or is overdue: by place and day, with quantities. */
export function ArrivalsCard() {
  const { t } = useTranslation();
  const today = businessDay(new Date());
  const asked = useQuery(ArrivalsDocument, { variables: { days: DAYS_AHEAD }, fetchPolicy: 'cache-and-network' });
  return (
    <Card title={t('home.arrivals', { count: DAYS_AHEAD })} extra={<Link to="/orders">{t('menu.orders')}</Link>}>
      <AskedView asked={asked}>
        {({ arrivals: { lines, isCut } }) => (
          <>
            {isCut && <Alert type="info" showIcon title={t('home.arrivalsCut')} style={{ marginBottom: 12 }} />}
            {lines.length === 0 && <Empty description={t('home.noArrivals')} />}
            <Flex wrap gap={24}>
              {[...groupedBy(lines, ({ order }) => order.deliverTo)].map(([place, own]) => (
                <Place key={place} place={place} lines={own} today={today} />
              ))}
            </Flex>
          </>
        )}
      </AskedView>
    </Card>
  );
}
