import type { RouteObject } from 'react-router';
import type { MenuEntry } from '../lib/menu-entry.js';
import type { FeaturePlaces } from '../lib/places.js';

/** What a feature's `routes.ts` adds: its pages for each audience, each loaded when it is first opened, their addresses, and its menu entries. */
export interface Feature extends FeaturePlaces {
  readonly staffRoutes?: readonly RouteObject[];
  readonly supplierRoutes?: readonly RouteObject[];
  /** Pages that need no sign-in, open to everybody. */
  readonly publicRoutes?: readonly RouteObject[];
  readonly staffMenu?: readonly MenuEntry[];
  readonly supplierMenu?: readonly MenuEntry[];
}

/** What all features add. */
export const FEATURES: readonly Feature[] = Object.values(
  import.meta.glob<Feature>('../features/*/routes.ts', { eager: true }),
);

/** The routes of all features for an audience. */
export function routesOf(name: 'staffRoutes' | 'supplierRoutes' | 'publicRoutes'): RouteObject[] {
  return FEATURES.flatMap((feature) => [...(feature[name] ?? [])]);
}

/** The menu of procurement staff, of supervisors and of administrators; a person sees the entries for all posts held. */
export const STAFF_MENU: readonly MenuEntry[] = menuOf('staffMenu');

/** The menu of a supplier. */
export const SUPPLIER_MENU: readonly MenuEntry[] = menuOf('supplierMenu');

function menuOf(name: 'staffMenu' | 'supplierMenu'): MenuEntry[] {
  return FEATURES.flatMap((feature) => [...(feature[name] ?? [])]).sort((one, other) => one.place - other.place);
}
