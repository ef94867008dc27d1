import { Alert, Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../components/data-table.js';
import { FileList } from '../../components/files/file-list.js';
import { exactInstant, grouped, money, price } from '../../components/format.js';
import { Facts } from '../../components/subject-page.js';
import type { OwnBidFragment, SupplierEventQuery } from '../../generated/graphql.js';
import { PortalState } from '../portal/portal-state.js';

interface Props {
  readonly bid: OwnBidFragment;
  readonly event: Pick<NonNullable<SupplierEventQuery['sourcingEvent']>, 'lines' | 'currency' | 'quoteBasis'>;
}

function Content({ bid, event }: Props) {
  const { t } = useTranslation();
  const asked = new Map(event.lines.map((line) => [line.id, line]));
  const { currency } = event;
  const lines = bid.content?.lines ?? [];
  return (
    <DataTable
      rowKey="lineId"
      size="small"
      style={{ marginTop: 12 }}
      dataSource={lines}
      pagination={lines.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      columns={[
        { title: t('column.part'), render: (_, { lineId }) => asked.get(lineId)?.partNumber },
        { title: t('column.partName'), render: (_, { lineId }) => asked.get(lineId)?.name },
        {
          title: t('column.quantity'),
          align: 'right',
          render: (_, { lineId }) => grouped(asked.get(lineId)?.quantity),
        },
        { title: t('column.measure'), render: (_, { lineId }) => asked.get(lineId)?.unit },
        {
          title: t('column.priceIn', { currency, basis: t(`word.PriceBasis.${event.quoteBasis}`) }),
          align: 'right',
          render: (_, { unitPrice }) => price(unitPrice, currency),
        },
        { title: t('column.taxRate'), align: 'right', dataIndex: 'taxRate' },
        { title: t('column.netIn', { currency }), align: 'right', render: (_, { net }) => grouped(net) },
        { title: t('column.taxIn', { currency }), align: 'right', render: (_, { tax }) => grouped(tax) },
        { title: t('column.grossIn', { currency }), align: 'right', render: (_, { total }) => grouped(total) },
        { title: t('bidding.leadTime'), align: 'right', dataIndex: 'leadTimeDays' },
      ]}
    />
  );
}

/** Why there is no content to show: a withdrawn bid is deleted; for any other bid, the stored envelope is not what was submitted. */
function WithoutContent({ state }: Pick<OwnBidFragment, 'state'>) {
  const { t } = useTranslation();
  const isWithdrawn = state === 'WITHDRAWN' || state === 'WITHDRAWAL_DISCLOSED';
  const title = t(isWithdrawn ? 'bidding.contentGone' : 'bidding.contentBroken');
  return <Alert style={{ marginTop: 12 }} type={isWithdrawn ? 'info' : 'error'} showIcon title={title} />;
}

/** The supplier's own bid: what it says and where it stands. */
export function OwnBid({ bid, event }: Props) {
  const { t } = useTranslation();
  return (
    <Card
      title={
        <Flex wrap gap={8} align="center">
          {t('bidding.ownBid')}
          <PortalState kind="Bid" state={bid.state} />
        </Flex>
      }
      extra={bid.content && <Link to={`/bids/${bid.id}/copy`}>{t('quoteCopy.open')}</Link>}
    >
      <Facts
        facts={[
          { label: t('bidding.total'), value: money(bid.content?.total) },
          { label: t('column.net'), value: money(bid.content?.net) },
          { label: t('column.tax'), value: money(bid.content?.tax) },
          { label: t('bidding.submittedAt'), value: exactInstant(bid.submittedAt) },
          {
            label: t('bidding.note'),
            value: bid.content?.note && <span style={{ whiteSpace: 'pre-line' }}>{bid.content.note}</span>,
            wide: true,
          },
          {
            label: t('bidding.hash'),
            wide: true,
            value: (
              <Typography.Text style={{ fontSize: 12, overflowWrap: 'anywhere' }}>{bid.envelopeHash}</Typography.Text>
            ),
          },
        ]}
      />
      {(bid.content?.files ?? []).length > 0 && <FileList subjectId={bid.id} files={bid.content?.files ?? []} />}
      {bid.content ? <Content bid={bid} event={event} /> : <WithoutContent state={bid.state} />}
    </Card>
  );
}
