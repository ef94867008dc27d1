import { LogoutOutlined, MenuOutlined } from '@ant-design/icons';
import { Button, Drawer, Flex, Grid, Layout, Menu, Typography, theme } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { LanguageSwitch } from '../components/language-switch.js';
import { Bell } from '../features/notices/bell.js';
import { AddressBanner } from '../features/suppliers/address-banner.js';
import type { MenuEntry } from '../lib/menu-entry.js';
import { useViewer } from '../lib/viewer.js';
import { STAFF_MENU, SUPPLIER_MENU } from './features.js';
import { MENU_ICONS } from './menu-icons.js';
import { QuickSearch } from './quick-search.js';
import { useRequisitionKey } from './use-requisition-key.js';

function useMenu(): readonly MenuEntry[] {
  const { audience, holds } = useViewer();
  if (audience === 'supplier') return SUPPLIER_MENU;
  return STAFF_MENU.filter(({ roles }) => roles === undefined || holds(...roles));
}

function Navigation({ onChosen }: { readonly onChosen?: () => void }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const entries = useMenu();
  const isHere = ({ key, also = [] }: MenuEntry) =>
    key !== '/' && [key, ...also].some((path) => pathname === path || pathname.startsWith(`${path}/`));
  const chosen = entries.find(isHere)?.key ?? '/';
  const items = entries.map(({ key, text, icon }) => {
    const Icon = MENU_ICONS[icon];
    return { key, icon: <Icon />, label: <Link to={key}>{t(text)}</Link> };
  });
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
      <Link to="/account" style={{ fontWeight: 600 }}>
        {viewer.account.name}
      </Link>
      <div>
        <Typography.Text type="secondary" style={{ fontSize: 13 }}>
          {viewer.supplier?.name ?? roles}
        </Typography.Text>
      </div>
    </div>
  );
}

function Top({ wide, menu }: { readonly wide: boolean; readonly menu: ReactNode }) {
  const { t } = useTranslation();
  const { signOut, speak, audience } = useViewer();
  const { token } = theme.useToken();
  return (
    <Layout.Header
      style={{
        background: token.colorBgContainer,
        borderBottom: `1px solid ${token.colorBorderSecondary}`,
        padding: wide ? '0 24px' : '0 8px',
        height: 56,
        lineHeight: 'normal',
        position: 'sticky',
        top: 0,
        zIndex: 10,
      }}
    >
      <Flex justify="space-between" align="center" style={{ height: '100%' }}>
        <Flex align="center" gap={8}>
          {menu}
          <Link to="/" style={{ fontSize: 20, fontWeight: 600, color: token.colorLink }}>
            {t('app.name')}
          </Link>
          {wide && audience === 'supplier' && (
            <Typography.Text type="secondary">{t('app.supplierPortal')}</Typography.Text>
          )}
        </Flex>
        <Flex align="center">
          {audience === 'staff' && <QuickSearch wide={wide} />}
          <Bell />
          <LanguageSwitch onChosen={speak} />
          <Button type="text" icon={<LogoutOutlined />} onClick={signOut} aria-label={t('app.signOut')}>
            {wide && t('app.signOut')}
          </Button>
        </Flex>
      </Flex>
    </Layout.Header>
  );
}

/** The frame of every page: menu, notices, language, sign-out. */
export function Shell() {
  const { t } = useTranslation();
  const { audience } = useViewer();
  useRequisitionKey();
  const wide = Grid.useBreakpoint().lg ?? true;
  const [open, setOpen] = useState(false);
  const { token } = theme.useToken();
  const menu = !wide && (
    <Button type="text" icon={<MenuOutlined />} aria-label={t('app.menu')} onClick={() => setOpen(true)} />
  );
  return (
    <Layout style={{ minHeight: '100vh' }}>
      <ScrollRestoration />
      <Top wide={wide} menu={menu} />
      <Layout>
        {wide && (
          <Layout.Sider
            width={208}
            style={{
              background: token.colorBgContainer,
              borderInlineEnd: `1px solid ${token.colorBorderSecondary}`,
            }}
          >
            <div style={{ position: 'sticky', top: 56 }}>
              <Who />
              <Navigation />
            </div>
          </Layout.Sider>
        )}
        <Drawer placement="left" size={264} open={!wide && open} onClose={() => setOpen(false)} title={t('app.name')}>
          <Who />
          <Navigation onChosen={() => setOpen(false)} />
        </Drawer>
        <Layout.Content style={{ padding: wide ? 24 : 12, minWidth: 0 }}>
          <div style={{ maxWidth: 1440, margin: '0 auto' }}>
            {audience === 'supplier' && <AddressBanner />}
            <Outlet />
          </div>
        </Layout.Content>
      </Layout>
    </Layout>
  );
}
