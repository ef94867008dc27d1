import {
  AppstoreOutlined,
  CheckSquareOutlined,
  LogoutOutlined,
  MenuOutlined,
  ShopOutlined,
  ShoppingCartOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { Button, Drawer, Flex, Grid, Layout, Menu, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import { LanguageSwitch } from '../parts/language-switch.js';
import { useViewer } from './viewer.js';

const STAFF = [
  { key: '/', text: 'menu.home', icon: <CheckSquareOutlined /> },
  { key: '/purchases', text: 'menu.purchases', icon: <ShoppingCartOutlined /> },
  { key: '/suppliers', text: 'menu.suppliers', icon: <ShopOutlined /> },
  { key: '/parts', text: 'menu.parts', icon: <AppstoreOutlined /> },
  { key: '/units', text: 'menu.units', icon: <TeamOutlined /> },
];

function Navigation({ onChosen }: { readonly onChosen?: () => void }) {
  const { t } = useTranslation();
  const { audience, viewer } = useViewer();
  const { pathname } = useLocation();
  const own = { key: `/suppliers/${viewer.supplier?.id}`, text: 'menu.mySupplier', icon: <ShopOutlined /> };
  const entries = audience === 'staff' ? STAFF : [...STAFF.slice(0, 1), own];
  const chosen = [...entries].reverse().find(({ key }) => key !== '/' && pathname.startsWith(key))?.key ?? '/';
  const items = entries.map(({ key, text, icon }) => ({ key, icon, label: <Link to={key}>{t(text)}</Link> }));
  return (
    <nav aria-label={t('app.menu')}>
      <Menu
        mode="inline"
        items={items}
        selectedKeys={[chosen]}
        onClick={() => onChosen?.()}
        style={{ borderInlineEnd: 0 }}
      />
    </nav>
  );
}

function Who() {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  const roles = viewer.roles.map((role) => t(`role.${role}`)).join(' / ');
  return (
    <div style={{ padding: '16px 24px', overflowWrap: 'anywhere' }}>
      <Typography.Text strong>{viewer.account.name}</Typography.Text>
      <div style={{ color: '#595959', fontSize: 13 }}>{viewer.supplier?.name ?? roles}</div>
    </div>
  );
}

/** The frame of every page: menu, language, sign-out. */
export function Shell() {
  const { t } = useTranslation();
  const { signOut, speak } = useViewer();
  const wide = Grid.useBreakpoint().md ?? true;
  const [open, setOpen] = useState(false);
  return (
    <Layout style={{ minHeight: '100vh' }}>
      <Layout.Header
        style={{
          background: '#fff',
          borderBottom: '1px solid #e5e7eb',
          padding: wide ? '0 24px' : '0 8px',
          position: 'sticky',
          top: 0,
          zIndex: 10,
        }}
      >
        <Flex justify="space-between" align="center" style={{ height: '100%' }}>
          <Flex align="center" gap={8}>
            {!wide && (
              <Button type="text" icon={<MenuOutlined />} aria-label={t('app.menu')} onClick={() => setOpen(true)} />
            )}
            <Link to="/" style={{ fontSize: 20, fontWeight: 600, color: '#0958d9' }}>
              {t('app.name')}
            </Link>
          </Flex>
          <Flex align="center">
            <LanguageSwitch onChosen={speak} />
            <Button type="text" icon={<LogoutOutlined />} onClick={signOut} aria-label={t('app.signOut')}>
              {wide && t('app.signOut')}
            </Button>
          </Flex>
        </Flex>
      </Layout.Header>
      <Layout>
        {wide && (
          <Layout.Sider width={208} theme="light" style={{ borderInlineEnd: '1px solid #e5e7eb' }}>
            <Who />
            <Navigation />
          </Layout.Sider>
        )}
        <Drawer placement="left" size={264} open={!wide && open} onClose={() => setOpen(false)} title={t('app.name')}>
          <Who />
          <Navigation onChosen={() => setOpen(false)} />
        </Drawer>
        <Layout.Content style={{ padding: wide ? 24 : 12, minWidth: 0 }}>
          <main style={{ maxWidth: 1280, margin: '0 auto' }}>
            <Outlet />
          </main>
        </Layout.Content>
      </Layout>
    </Layout>
  );
}
