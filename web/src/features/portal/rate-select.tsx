import { useTranslation } from 'react-i18next';
import { RateChoice, type RateProps } from '../../components/rate-choice.js';
import { useRates } from './use-rates.js';

/** The tax rates that the reader's firm may state on a day. */
export function RateSelect({ day, ...props }: RateProps & { readonly day: string }) {
  const { t } = useTranslation();
  return <RateChoice {...props} rates={useRates(day)} choose={t('portal.chooseRate')} />;
}
