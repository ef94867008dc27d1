import { Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { grouped, price } from '../../components/format.js';
import { DifferenceNote } from './difference-note.js';
import type { MatchedLine } from './matched-lines.js';

interface SideProps {
  readonly title: string;
  readonly values: readonly { readonly label: string; readonly value: string }[];
}

function Side({ title, values }: SideProps) {
  return (
    <Flex justify="space-between" gap={8} wrap style={{ padding: '4px 0' }}>
      <Typography.Text strong>{title}</Typography.Text>
      <Flex gap={12} wrap style={{ fontVariantNumeric: 'tabular-nums' }}>
        {values.map(({ label, value }) => (
          <span key={label}>
            <Typography.Text type="secondary">{label}</Typography.Text> {value}
          </span>
        ))}
      </Flex>
    </Flex>
  );
}

/** The three documents line by line for a narrow page: one card for each line. */
export function MatchCards({ lines, currency }: { readonly lines: readonly MatchedLine[]; readonly currency: string }) {
  const { t } = useTranslation();
  const priced = (
    {
      quantity,
      unitPrice,
      taxRate,
    }: { readonly quantity: string; readonly unitPrice: string; readonly taxRate: string },
    unit: string,
  ) => [
    { label: t('column.quantity'), value: `${grouped(quantity)} ${unit}` },
    { label: t('column.unitPrice'), value: price(unitPrice, currency) },
    { label: t('column.taxRate'), value: taxRate },
  ];
  return (
    <Flex vertical gap={12} style={{ padding: 12 }}>
      {lines.map((line) => (
        <Card
          key={line.id}
          size="small"
          title={line.name}
          extra={[line.partNumber, line.of].filter(Boolean).join(' · ')}
        >
          {line.ordered && <Side title={t('subject.PurchaseOrder')} values={priced(line.ordered, line.unit)} />}
          <Side
            title={t('invoice.goods')}
            values={[
              { label: t('goods.accepted'), value: `${grouped(line.accepted)} ${line.unit}` },
              { label: t('invoice.available'), value: grouped(line.available) },
            ]}
          />
          <Side
            title={t('subject.Invoice')}
            values={[
              ...priced({ ...line, unitPrice: line.priceAsOrdered }, line.unit),
              { label: t('column.net'), value: grouped(line.net) },
              { label: t('column.tax'), value: grouped(line.tax) },
              { label: t('column.gross'), value: grouped(line.total) },
            ]}
          />
          {line.rateSince && (
            <Typography.Text type="secondary">{t('invoice.rateSince', { day: line.rateSince })}</Typography.Text>
          )}
          {line.found.map((difference) => (
            <DifferenceNote key={difference.kind} difference={difference} currency={currency} />
          ))}
        </Card>
      ))}
    </Flex>
  );
}
