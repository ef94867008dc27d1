import { Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { grouped } from '../../components/format.js';
import type { InvoiceableLine } from './to-invoice.js';

interface Props {
  /** Set by the form item around it. */
  readonly id?: string;
  readonly line: InvoiceableLine | undefined;
  /** The number of its order, where the invoice may be of several. */
  readonly order?: string | null | undefined;
  /** Shown on a phone, where the total has no column. */
  readonly total: ReactNode;
}

/** The part of an invoice line; on a phone together with what has no column there. */
export function InvoicePart({ id, line, order, total }: Props) {
  const { t } = useTranslation();
  return (
    <span id={id}>
      {line?.partNumber}
      <br />
      {line?.name}
      {order && <Typography.Text type="secondary"> · {order}</Typography.Text>}
      {total && (
        <Typography.Text type="secondary" style={{ display: 'block', fontSize: 13 }}>
          {t('portal.received')} {grouped(line?.received)} {line?.unit}
          <br />
          {t('portal.invoicedBefore')} {grouped(line?.invoiced)}
          <br />
          {total}
        </Typography.Text>
      )}
    </span>
  );
}
