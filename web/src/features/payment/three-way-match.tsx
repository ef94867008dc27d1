import { Card, Flex, Grid, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DifferenceNote } from './difference-note.js';
import { MatchCards } from './match-cards.js';
import { MatchTable } from './match-table.js';
import { type MatchedInvoice, matchedLines, receiptsOf, wholeDifferences } from './matched-lines.js';
import { ToleranceNote } from './tolerance-note.js';

/** The three-way match of an invoice: what was ordered, what was accepted, what is invoiced. */
export function ThreeWayMatch({ invoice }: { readonly invoice: MatchedInvoice }) {
  const { t } = useTranslation();
  const wide = Grid.useBreakpoint().md ?? true;
  const { orders, currency } = invoice;
  const lines = matchedLines(invoice);
  const whole = wholeDifferences(invoice);
  // Most orders have a single invoice. What other invoices have taken is shown only where there are any.
  const shared = lines.some(({ before }) => before !== '0');
  const receipts = receiptsOf(invoice).map(({ id, number, state }) => (
    <span key={id}>
      <Link to={`/receipts/${id}`}>{number}</Link>
      {state === 'RECEIVED' && ` ${t('state.GoodsReceipt.RECEIVED')}`}
    </span>
  ));
  const goods = (
    <Flex vertical={wide} align={wide ? 'center' : undefined} gap={wide ? 0 : 8} wrap={!wide}>
      {t('invoice.goods')}
      {receipts.length > 0 ? receipts : <Typography.Text type="secondary">{t('order.noReceipts')}</Typography.Text>}
    </Flex>
  );
  const orderHead = (
    <Flex vertical={wide} align={wide ? 'center' : undefined} gap={wide ? 0 : 8} wrap={!wide}>
      {t('subject.PurchaseOrder')}
      {orders.map(({ id, number }) => (
        <Link key={id} to={`/orders/${id}`}>
          {number}
        </Link>
      ))}
    </Flex>
  );
  const invoiceHead = (
    <Flex vertical align="center">
      {t('subject.Invoice')}
      <span>{invoice.invoiceNumber}</span>
    </Flex>
  );
  return (
    <Card
      title={t('invoice.match', {
        currency,
        basis: t(`word.PriceBasis.${orders[0]?.priceBasis ?? invoice.priceBasis}`),
      })}
      styles={{ body: { padding: 0 } }}
    >
      {wide ? (
        <MatchTable lines={lines} heads={{ currency, shared, order: orderHead, goods, invoice: invoiceHead }} />
      ) : (
        <>
          <div style={{ padding: '12px 12px 0' }}>
            {orderHead}
            {goods}
          </div>
          <MatchCards lines={lines} currency={currency} />
        </>
      )}
      {whole.length > 0 && (
        <div style={{ padding: '12px 12px 0' }}>
          {whole.map((difference) => (
            <DifferenceNote
              key={`${difference.kind} ${difference.orderId}`}
              difference={difference}
              currency={currency}
              order={orders.find(({ id }) => id === difference.orderId)?.number}
            />
          ))}
        </div>
      )}
      <Typography.Paragraph type="secondary" style={{ margin: 0, padding: 12 }}>
        <ToleranceNote invoice={invoice} currency={currency} />
      </Typography.Paragraph>
    </Card>
  );
}
