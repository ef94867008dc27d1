import { Typography } from 'antd';
import type { ReactNode } from 'react';

interface Props {
  /** What is said before the total, in grey: what is missing, and what it is made of. */
  readonly parts: readonly string[];
  readonly label: string;
  readonly total: ReactNode;
  readonly currency: string;
}

/** The total below a sheet of priced lines; whoever cannot see hears it when it changes. */
export function SumsLine({ parts, label, total, currency }: Props) {
  return (
    <div style={{ textAlign: 'end' }} role="status">
      {parts.map((part) => (
        <Typography.Text key={part} type="secondary">
          {part} ·{' '}
        </Typography.Text>
      ))}
      {label}{' '}
      <Typography.Text strong style={{ fontSize: 18, fontVariantNumeric: 'tabular-nums' }}>
        {total}
      </Typography.Text>{' '}
      {currency}
    </div>
  );
}
