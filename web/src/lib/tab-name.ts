import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Names the browser's tab while a page is open, such as `PO-2026-00012 Brake discs · Qingcai`; what is empty is left out. */
export function useTabName(...parts: readonly (string | null | undefined)[]): void {
  const { t } = useTranslation();
  const platform = t('app.name');
  const name = parts.filter(Boolean).join(' ');
  useEffect(() => {
    document.title = name === '' ? platform : `${name} · ${platform}`;
    return () => {
      document.title = platform;
    };
  }, [name, platform]);
}
