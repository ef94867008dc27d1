import type { RouteObject } from 'react-router';
import { ADMINS, type MenuEntry } from '../../lib/menu-entry.js';

const own: readonly RouteObject[] = [
  { path: 'account', lazy: async () => ({ Component: (await import('./own-account-page.js')).OwnAccountPage }) },
  { path: 'account/password', lazy: async () => ({ Component: (await import('./password-page.js')).PasswordPage }) },
];

/** Where somebody who is not signed in goes too. */
export const publicRoutes: readonly RouteObject[] = [
  {
    path: 'forgot-password',
    lazy: async () => ({ Component: (await import('./forgot-password-page.js')).ForgotPasswordPage }),
  },
  {
    path: 'set-password',
    lazy: async () => ({ Component: (await import('./set-password-page.js')).SetPasswordPage }),
  },
];

/** Where staff goes. */
export const staffRoutes: readonly RouteObject[] = [
  ...own,
  { path: 'accounts', lazy: async () => ({ Component: (await import('./accounts-page.js')).AccountsPage }) },
  { path: 'accounts/new', lazy: async () => ({ Component: (await import('./new-account-page.js')).NewAccountPage }) },
  { path: 'accounts/:id', lazy: async () => ({ Component: (await import('./account-page.js')).AccountPage }) },
  { path: 'accounts/:id/grant', lazy: async () => ({ Component: (await import('./role-forms.js')).GrantRolePage }) },
  { path: 'accounts/:id/revoke', lazy: async () => ({ Component: (await import('./role-forms.js')).RevokeRolePage }) },
  {
    path: 'accounts/:id/code',
    lazy: async () => ({ Component: (await import('./issue-code-page.js')).IssueCodePage }),
  },
  {
    path: 'accounts/:id/personnel-number',
    lazy: async () => ({ Component: (await import('./correct-number-page.js')).CorrectNumberPage }),
  },
  { path: 'duties', lazy: async () => ({ Component: (await import('./duties-page.js')).DutiesPage }) },
  {
    path: 'accounts/:id/propose-revoking',
    lazy: async () => ({ Component: (await import('./role-forms.js')).ProposeRevokingPage }),
  },
  { path: 'measures', lazy: async () => ({ Component: (await import('./measures-page.js')).MeasuresPage }) },
  { path: 'measures/:id', lazy: async () => ({ Component: (await import('./measure-page.js')).MeasurePage }) },
  { path: 'units/:id/head', lazy: async () => ({ Component: (await import('./unit-head-page.js')).UnitHeadPage }) },
  { path: 'units/new', lazy: async () => ({ Component: (await import('./unit-forms.js')).NewUnitPage }) },
  { path: 'units/:id/rename', lazy: async () => ({ Component: (await import('./unit-forms.js')).RenameUnitPage }) },
];

/** Where suppliers go. */
export const supplierRoutes: readonly RouteObject[] = own;

/** What it adds to the menu of staff. */
export const staffMenu: readonly MenuEntry[] = [
  {
    key: '/duties',
    text: 'menu.duties',
    icon: 'SafetyCertificate',
    place: 100,
    roles: ['DISCIPLINE_OFFICER', 'INTERNAL_AUDITOR', ...ADMINS],
  },
  {
    key: '/accounts',
    text: 'menu.accounts',
    icon: 'Team',
    place: 110,
    also: ['/units', '/measures'],
    roles: ADMINS,
  },
];

/** The page of each kind of subject. */
export const places = {
  Account: (id: string) => `/accounts/${id}`,
  AccountMeasure: (id: string) => `/measures/${id}`,
  Unit: (id: string) => `/accounts?unit=${id}`,
};

/** The page of the form of each move that needs one. */
export const forms = {
  issueCode: (id: string) => `/accounts/${id}/code`,
  grantRole: (id: string) => `/accounts/${id}/grant`,
  revokeRole: (id: string) => `/accounts/${id}/revoke`,
  correctPersonnelNumber: (id: string) => `/accounts/${id}/personnel-number`,
  proposeRevoking: (id: string) => `/accounts/${id}/propose-revoking`,
  nameUnitHead: (id: string) => `/units/${id}/head`,
  renameUnit: (id: string) => `/units/${id}/rename`,
  changePassword: () => '/account/password',
};
