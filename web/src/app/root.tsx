import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useTranslation } from 'react-i18next';
import { BrowserRouter } from 'react-router';
import { Pages } from './pages.js';
import { SignedIn } from './viewer.js';

const theme = {
  token: {
    colorPrimary: '#0958d9',
    fontFamily: "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif",
  },
};

/** The application: theme, language, sign-in and pages. */
export function Root() {
  const { i18n } = useTranslation();
  return (
    <ConfigProvider theme={theme} locale={i18n.language === 'en' ? enUS : zhCN} button={{ autoInsertSpace: false }}>
      <App>
        <BrowserRouter>
          <SignedIn>
            <Pages />
          </SignedIn>
        </BrowserRouter>
      </App>
    </ConfigProvider>
  );
}
