import { GlobalOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { LanguageName } from '../lib/i18n.js';

/** Changes between Chinese and English. */
export function LanguageSwitch({ onChosen }: { readonly onChosen: (language: LanguageName) => Promise<void> }) {
  const { t, i18n } = useTranslation();
  return (
    <Button
      type="text"
      icon={<GlobalOutlined />}
      onClick={() => onChosen(i18n.language === 'en' ? 'zh' : 'en')}
      lang={i18n.language === 'en' ? 'zh' : 'en'}
    >
      {t('app.language')}
    </Button>
  );
}
