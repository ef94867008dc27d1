import { WarningOutlined } from '@ant-design/icons';
import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { grouped } from '../../components/format.js';
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
  const signed = amount.startsWith('-') ? grouped(amount) : `+${grouped(amount)}`;
  return (
    <Typography.Text type="danger" style={{ display: 'block', fontVariantNumeric: 'tabular-nums' }}>
      <WarningOutlined aria-hidden />{' '}
      {t(`invoice.difference.${kind}`, {
        invoiced: grouped(invoiced),
        expected: grouped(expected),
        amount: signed,
        currency,
        order,
      })}
    </Typography.Text>
  );
}
