import { Flex, theme } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LanguageSwitch } from '../../components/language-switch.js';
import { chooseLanguage } from '../../lib/i18n.js';

/** The frame of a page for somebody who is not signed in. */
export function VisitorFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  return (
    <div style={{ minHeight: '100vh', padding: 16, background: token.colorBgLayout }}>
      <main style={{ maxWidth: 640, margin: '0 auto' }}>
        <Flex justify="space-between" align="baseline" style={{ marginBottom: 8 }}>
          <Link to="/" style={{ fontSize: 20, fontWeight: 600, color: token.colorLink }}>
            {t('app.name')}
          </Link>
          <LanguageSwitch onChosen={chooseLanguage} />
        </Flex>
        {children}
      </main>
    </div>
  );
}
