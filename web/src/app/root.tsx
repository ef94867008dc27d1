import { ApolloProvider } from '@apollo/client/react';
import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useTranslation } from 'react-i18next';
import { client } from './client.js';
import { Pages } from './router.js';
import { themeOn, useDark } from './theme.js';

/** The application: theme, language, sign-in and pages. */
export function Root() {
  const { i18n } = useTranslation();
  const dark = useDark();
  return (
    <ConfigProvider
      theme={themeOn(dark ? 'dark' : 'light')}
      locale={i18n.language === 'en' ? enUS : zhCN}
      button={{ autoInsertSpace: false }}
    >
      <App>
        <ApolloProvider client={client}>
          <Pages />
        </ApolloProvider>
      </App>
    </ConfigProvider>
  );
}
