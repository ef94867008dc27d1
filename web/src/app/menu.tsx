import {
  AlertOutlined,
  AppstoreOutlined,
  AuditOutlined,
  CheckSquareOutlined,
  FileDoneOutlined,
  FileTextOutlined,
  FolderOpenOutlined,
  FundOutlined,
  InboxOutlined,
  MailOutlined,
  PartitionOutlined,
  PayCircleOutlined,
  SafetyCertificateOutlined,
  ShopOutlined,
  ShoppingCartOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';

/** One entry of the menu, named by the person's work. */
export interface MenuEntry {
  readonly key: string;
  readonly text: string;
  readonly icon: ReactNode;
  /** Other addresses whose pages belong to it. */
  readonly also?: readonly string[];
  /** Posts that see it; everybody where it names none. */
  readonly roles?: readonly string[];
}

const DEMAND = ['BUYER', 'CATEGORY_MANAGER', 'APPROVER', 'DECISION_MEMBER', 'LEGAL'];
const SUPPLIERS = ['BUYER', 'CATEGORY_MANAGER', 'APPROVER', 'FINANCE', 'LEGAL'];
const ORDERS = ['BUYER', 'CATEGORY_MANAGER', 'RECEIVER', 'INSPECTOR', 'FINANCE'];
const SUPERVISORS = ['DISCIPLINE_OFFICER', 'INTERNAL_AUDITOR', 'FUNCTIONAL_ASSESSOR', 'UNIT_HEAD', 'GRID_SUPERVISOR'];
const ADMINS = ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'];
const WORKERS = [...new Set([...DEMAND, ...ORDERS, 'EXPERT'])];

/** The menu of procurement staff, of supervisors and of administrators; a person sees the entries of all posts held. */
export const STAFF_MENU: readonly MenuEntry[] = [
  { key: '/', text: 'menu.home', icon: <CheckSquareOutlined /> },
  { key: '/alerts', text: 'menu.alerts', icon: <AlertOutlined />, roles: SUPERVISORS },
  {
    key: '/purchases',
    text: 'menu.purchases',
    icon: <ShoppingCartOutlined />,
    also: ['/events', '/awards', '/contracts', '/bids', '/evaluations'],
    roles: [...WORKERS, ...SUPERVISORS],
  },
  { key: '/requisitions', text: 'menu.requisitions', icon: <FileTextOutlined />, roles: DEMAND },
  { key: '/orders', text: 'menu.orders', icon: <InboxOutlined />, also: ['/receipts'], roles: ORDERS },
  {
    key: '/invoices',
    text: 'menu.invoices',
    icon: <PayCircleOutlined />,
    also: ['/payments'],
    roles: ['FINANCE', 'APPROVER'],
  },
  { key: '/suppliers', text: 'menu.suppliers', icon: <ShopOutlined />, roles: [...SUPPLIERS, ...SUPERVISORS] },
  {
    key: '/parts',
    text: 'menu.parts',
    icon: <AppstoreOutlined />,
    also: ['/imports'],
    roles: [...WORKERS, ...SUPERVISORS],
  },
  { key: '/detectors', text: 'menu.detectors', icon: <FundOutlined />, roles: SUPERVISORS },
  {
    key: '/duties',
    text: 'menu.duties',
    icon: <SafetyCertificateOutlined />,
    roles: ['DISCIPLINE_OFFICER', 'INTERNAL_AUDITOR', 'SECURITY_ADMIN', 'AUDIT_ADMIN', 'SYSTEM_ADMIN'],
  },
  { key: '/accounts', text: 'menu.accounts', icon: <TeamOutlined />, also: ['/units', '/measures'], roles: ADMINS },
  { key: '/outbox', text: 'menu.outbox', icon: <MailOutlined />, roles: ['SYSTEM_ADMIN', 'SECURITY_ADMIN'] },
  {
    key: '/records',
    text: 'menu.records',
    icon: <FolderOpenOutlined />,
    also: ['/holds'],
    roles: ['LEGAL', 'SECURITY_ADMIN', 'AUDIT_ADMIN', 'DISCIPLINE_OFFICER', 'INTERNAL_AUDITOR'],
  },
  {
    key: '/process',
    text: 'menu.process',
    icon: <PartitionOutlined />,
    also: ['/event-logs', '/mirrored-cases'],
    roles: ['CATEGORY_MANAGER', 'UNIT_HEAD', 'INTERNAL_AUDITOR', 'DISCIPLINE_OFFICER'],
  },
  { key: '/trail', text: 'menu.trail', icon: <AuditOutlined />, roles: [...SUPERVISORS, ...ADMINS] },
];

/** The menu of a supplier. */
export const SUPPLIER_MENU: readonly MenuEntry[] = [
  { key: '/', text: 'menu.home', icon: <CheckSquareOutlined /> },
  { key: '/events', text: 'menu.invitations', icon: <ShoppingCartOutlined />, also: ['/bids'] },
  { key: '/orders', text: 'menu.myOrders', icon: <InboxOutlined /> },
  { key: '/invoices', text: 'menu.myInvoices', icon: <FileDoneOutlined /> },
  { key: '/my-supplier', text: 'menu.mySupplier', icon: <ShopOutlined />, also: ['/suppliers'] },
  { key: '/records', text: 'menu.ownRecords', icon: <AuditOutlined /> },
  { key: '/verify', text: 'menu.verify', icon: <SafetyCertificateOutlined /> },
];
