import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { Button, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { exactInstant, grouped, money, price } from '../../components/format.js';
import { Facts } from '../../components/subject-page.js';
import { SupplierBidDocument, type SupplierBidQuery } from '../../generated/graphql.js';
import { useViewer } from '../../lib/viewer.js';
import './quote-copy.css';

type Bid = NonNullable<SupplierBidQuery['bid']>;
type Event = NonNullable<Bid['event']>;

const CODE = { fontSize: 12, overflowWrap: 'anywhere' } as const;

function Lines({ bid, event }: { readonly bid: Bid; readonly event: Event }) {
  const { t } = useTranslation();
  const { currency } = event;
  const asked = new Map(event.lines.map((line) => [line.id, line]));
  return (
    <table className="copy-table">
      <thead>
        <tr>
          <th>{t('column.part')}</th>
          <th>{t('column.partName')}</th>
          <th className="right">{t('column.quantity')}</th>
          <th>{t('column.measure')}</th>
          <th className="right">
            {t('column.priceIn', { currency, basis: t(`word.PriceBasis.${event.quoteBasis}`) })}
          </th>
          <th className="right">{t('column.taxRate')}</th>
          <th className="right">{t('column.netIn', { currency })}</th>
          <th className="right">{t('column.taxIn', { currency })}</th>
          <th className="right">{t('column.grossIn', { currency })}</th>
          <th className="right">{t('bidding.leadTime')}</th>
        </tr>
      </thead>
      <tbody>
        {(bid.content?.lines ?? []).map(({ lineId, unitPrice, taxRate, net, tax, total, leadTimeDays }) => (
          <tr key={lineId}>
            <td>{asked.get(lineId)?.partNumber}</td>
            <td>{asked.get(lineId)?.name}</td>
            <td className="right">{grouped(asked.get(lineId)?.quantity)}</td>
            <td>{asked.get(lineId)?.unit}</td>
            <td className="right">{price(unitPrice, currency)}</td>
            <td className="right">{taxRate}</td>
            <td className="right">{grouped(net)}</td>
            <td className="right">{grouped(tax)}</td>
            <td className="right">{grouped(total)}</td>
            <td className="right">{leadTimeDays}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Files({ files }: { readonly files: NonNullable<NonNullable<Bid['content']>['files']> }) {
  const { t } = useTranslation();
  return (
    <>
      <Typography.Title level={2} style={{ fontSize: 16 }}>
        {t('quoteCopy.files')}
      </Typography.Title>
      <ul>
        {files.map(({ id, name, bytes, sha256 }) => (
          <li key={id} style={{ overflowWrap: 'anywhere' }}>
            {name} ({t('quoteCopy.bytes', { bytes: grouped(String(bytes)) })})
            <br />
            <span style={CODE}>SHA-256 {sha256}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Copy({ bid, event }: { readonly bid: Bid; readonly event: Event }) {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  const { content, receipt } = bid;
  const files = content?.files ?? [];
  return (
    <article className="quote-copy">
      <Flex className="no-print" gap={8} wrap style={{ marginBottom: 16 }}>
        <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
          {t('quoteCopy.print')}
        </Button>
        <Link to={`/events/${event.id}`}>
          <Button tabIndex={-1}>{t('quoteCopy.back')}</Button>
        </Link>
      </Flex>
      <Typography.Title level={1} style={{ fontSize: 22 }}>
        {t('quoteCopy.title', { number: event.number })}
      </Typography.Title>
      <Facts
        facts={[
          { label: t('column.supplier'), value: viewer.supplier?.name },
          { label: t('bidding.invitation'), value: `${event.number} ${event.title}`, wide: true },
          { label: t('column.state'), value: t(`portalState.Bid.${bid.state}`) },
          { label: t('bidding.submittedAt'), value: exactInstant(bid.submittedAt) },
          { label: t('bidding.closesAt'), value: exactInstant(event.closesAt) },
          { label: t('column.net'), value: money(content?.net) },
          { label: t('column.tax'), value: money(content?.tax) },
          { label: t('bidding.total'), value: money(content?.total) },
          {
            label: t('bidding.note'),
            wide: true,
            value: content?.note && <span style={{ whiteSpace: 'pre-line' }}>{content.note}</span>,
          },
        ]}
      />
      {content ? <Lines bid={bid} event={event} /> : <p>{t('bidding.contentGone')}</p>}
      {files.length > 0 && <Files files={files} />}
      <Typography.Title level={2} style={{ fontSize: 16 }}>
        {t('proof.title')}
      </Typography.Title>
      <Facts
        facts={[
          { label: t('receipt.at'), value: exactInstant(receipt.at) },
          { label: t('quoteCopy.receipt'), wide: true, value: <span style={CODE}>{receipt.entryId}</span> },
          { label: t('receipt.hash'), wide: true, value: <span style={CODE}>{receipt.leafHash}</span> },
          { label: t('bidding.hash'), wide: true, value: <span style={CODE}>{bid.envelopeHash}</span> },
        ]}
      />
    </article>
  );
}

/** A supplier's own readable copy of its quote, to be printed or kept as a PDF by the browser. */
export function QuoteCopyPage() {
  const { id = '' } = useParams();
  const asked = useQuery(SupplierBidDocument, { variables: { id } });
  return (
    <AskedView asked={asked}>
      {({ bid }) => (bid?.event ? <Copy bid={bid} event={bid.event} /> : <NotFound />)}
    </AskedView>
  );
}
