import { ApolloProvider } from '@apollo/client/react';
import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useTranslation } from 'react-i18next';
import { client } from '../lib/client.js';
import { themeOn, useDark } from '../lib/theme.js';
import { Pages } from './router.js';

/** The application: theme, language, sign-in and pages. */
export function Root() {
  const { i18n } = useTranslation();
  const dark = useDark();
  const language = i18n.language === 'en' ? 'en' : 'zh';
  return (
    <ConfigProvider
      theme={themeOn(dark ? 'dark' : 'light', language)}
      locale={language === 'en' ? enUS : zhCN}
      button={{ autoInsertSpace: false }}
      // A title too long for a phone goes on in the next line.
      card={{ styles: { title: { whiteSpace: 'normal' } } }}
    >
      <App>
        <ApolloProvider client={client}>
          <Pages />
        </ApolloProvider>
      </App>
    </ConfigProvider>
  );
}
