import { useTranslation } from 'react-i18next';

interface Option {
  readonly value: string;
  readonly label: string;
  readonly disabled: true;
}

/** The last option of a list that is searched by the server: that more matches, where it does, and how to find it. */
export function useMoreMatches(hasMore: boolean | undefined): readonly Option[] {
  const { t } = useTranslation();
  return hasMore ? [{ value: '', label: t('app.moreMatches'), disabled: true }] : [];
}
