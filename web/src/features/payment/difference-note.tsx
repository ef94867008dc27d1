import { WarningOutlined } from '@ant-design/icons';
import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { grouped, price } from '../../components/format.js';
import type { CountedDifference } from './matched-lines.js';

interface Props {
  readonly difference: CountedDifference;
  readonly currency: string;
  /** The number of the order, for a difference that concerns a whole order. */
  readonly order?: string | undefined;
}

/** One difference in words: its kind, what was expected, and what it amounts to. */
export function DifferenceNote({ difference, currency, order }: Props) {
  const { t } = useTranslation();
  const { kind, invoiced, expected, amount } = difference;
  const figure = (value: string) => (kind === 'QUANTITY' || kind === 'RATE' ? grouped(value) : price(value, currency));
  const signed = `${amount.startsWith('-') ? '' : '+'}${price(amount, currency)}`;
  return (
    <Typography.Text type="danger" style={{ display: 'block', fontVariantNumeric: 'tabular-nums' }}>
      <WarningOutlined aria-hidden />{' '}
      {t(`invoice.difference.${kind}`, {
        invoiced: figure(invoiced),
        expected: figure(expected),
        amount: signed,
        currency,
        order,
      })}
    </Typography.Text>
  );
}
