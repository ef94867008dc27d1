import { ADMIN_ROLES, PURCHASING_ROLES, SUPERVISION_ROLES } from '../../../schema/common/roles.js';

/** The icon before a menu entry; the pictures are in `web/src/app/menu-icons.ts`. */
export type MenuIcon =
  | 'Alert'
  | 'Appstore'
  | 'Audit'
  | 'CheckSquare'
  | 'FileDone'
  | 'FileText'
  | 'FolderOpen'
  | 'Fund'
  | 'Inbox'
  | 'Mail'
  | 'Partition'
  | 'PayCircle'
  | 'SafetyCertificate'
  | 'Shop'
  | 'ShoppingCart'
  | 'Team'
  | 'Thunderbolt';

/** One entry of the menu, named after the person's work; a feature's `routes.ts` declares its entries. */
export interface MenuEntry {
  readonly key: string;
  readonly text: string;
  readonly icon: MenuIcon;
  /** Its place in the menu, from smallest to largest. */
  readonly place: number;
  /** Other addresses whose pages belong to it. */
  readonly also?: readonly string[];
  /** Posts that see it; everybody where none are given. */
  readonly roles?: readonly string[];
}

/** Posts that supervise purchasing. */
export const SUPERVISORS: readonly string[] = SUPERVISION_ROLES;

/** Posts that run the platform. */
export const ADMINS: readonly string[] = ADMIN_ROLES;

/** Posts that work on purchases. */
export const WORKERS: readonly string[] = PURCHASING_ROLES;
