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
  ThunderboltOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import type { MenuIcon } from '../lib/menu-entry.js';

/** The pictures of the menu. */
export const MENU_ICONS: Readonly<Record<MenuIcon, ComponentType>> = {
  Alert: AlertOutlined,
  Appstore: AppstoreOutlined,
  Audit: AuditOutlined,
  CheckSquare: CheckSquareOutlined,
  FileDone: FileDoneOutlined,
  FileText: FileTextOutlined,
  FolderOpen: FolderOpenOutlined,
  Fund: FundOutlined,
  Inbox: InboxOutlined,
  Mail: MailOutlined,
  Partition: PartitionOutlined,
  PayCircle: PayCircleOutlined,
  SafetyCertificate: SafetyCertificateOutlined,
  Shop: ShopOutlined,
  ShoppingCart: ShoppingCartOutlined,
  Team: TeamOutlined,
  Thunderbolt: ThunderboltOutlined,
};
