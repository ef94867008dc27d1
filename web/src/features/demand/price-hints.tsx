import { Button, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { grouped, price } from '../../components/format.js';
import type { PriceKnownFragment } from '../../generated/graphql.js';

interface Props {
  readonly known: PriceKnownFragment;
  /** Currency of the requisition: a price in another one is told and cannot be taken over. */
  readonly currency: string;
  readonly unit: string;
  readonly onTake: (unitPrice: string) => void;
}

/** What the part of a line costs: by a contract in force, and when it was paid last. A price is taken over by pressing it. */
export function PriceHints({ known: { agreed, lastPaid, onOrder }, currency, unit, onTake }: Props) {
  const { t } = useTranslation();
  const told = (of: { readonly unitPrice: string; readonly currency: string }) =>
    of.currency === currency ? (
      <Button
        type="link"
        size="small"
        style={{ padding: 0, height: 'auto', fontSize: 'inherit' }}
        aria-label={t('requisition.takePrice', { price: price(of.unitPrice, currency) })}
        onClick={() => onTake(of.unitPrice)}
      >
        {price(of.unitPrice, currency)}
      </Button>
    ) : (
      `${price(of.unitPrice, of.currency)} ${of.currency}`
    );
  // One from which it can be ordered, if there is one.
  const contract = agreed.find(({ whyNot }) => !whyNot) ?? agreed[0];
  return (
    <Typography.Text type="secondary" style={{ fontSize: 12, display: 'block' }}>
      {contract && (
        <span style={{ display: 'block' }} title={contract.supplier?.name}>
          {t('requisition.agreedPrice')} {told(contract)}{' '}
          {t('requisition.agreedUntil', { number: contract.contract?.number ?? '', until: contract.validTo })}
          {contract.whyNot && (
            <Typography.Text type="warning" style={{ display: 'block', fontSize: 'inherit' }}>
              {contract.whyNot}
            </Typography.Text>
          )}
        </span>
      )}
      {lastPaid && (
        <span style={{ display: 'block' }}>
          {t('requisition.lastPaid')} {told(lastPaid)}{' '}
          {t('requisition.lastPaidTo', { on: lastPaid.paidOn, name: lastPaid.supplier?.name ?? '' })}
        </span>
      )}
      {onOrder !== '0' && (
        <span style={{ display: 'block' }}>
          {t('requisition.onOrder', { quantity: `${grouped(onOrder)} ${unit}` })}
        </span>
      )}
    </Typography.Text>
  );
}
