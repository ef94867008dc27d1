import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PriceBasis } from '../../../../schema/kernel/tax.js';

interface Props {
  readonly event: { readonly quoteBasis: PriceBasis; readonly compareBasis: PriceBasis; readonly currency: string };
}

/** On which basis an event asks for prices and compares them, in words, with its currency. */
export function BasisNote({ event: { quoteBasis, compareBasis, currency } }: Props) {
  const { t } = useTranslation();
  const words = { quote: t(`word.PriceBasis.${quoteBasis}`), compare: t(`word.PriceBasis.${compareBasis}`) };
  return (
    <Typography.Paragraph strong>
      {t('bidding.basisTold', words)} · {currency}
    </Typography.Paragraph>
  );
}
