import type { ReactNode } from 'react';
import { instant, type MoneyValue, money } from '../format.js';

/** What stands in a cell: text, a number, an amount, a day, or a moment. */
export type CellValue =
  | string
  | number
  | MoneyValue
  | { readonly day: string | null | undefined }
  | { readonly instant: string | null | undefined }
  | null
  | undefined;

/** A column of a list. */
export interface ListColumn<T> {
  /** Its name in addresses. */
  readonly key: string;
  readonly title: string;
  /** What stands in it, also in a workbook. */
  readonly value: (row: T) => CellValue;
  /** How it is shown, where that is more than its value. */
  readonly render?: (row: T) => ReactNode;
  readonly align?: 'right';
  /** That its values are amounts: in a workbook each stands beside its currency. */
  readonly holds?: 'MONEY';
  /** What the list is sorted by where its head is chosen; `CREATED`: by when its rows were made. */
  readonly sort?: string;
  /** That it is shown only where it is chosen. */
  readonly isExtra?: boolean;
}

/** A value as text. */
export function textOf(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  if ('amount' in value) return money(value);
  return 'day' in value ? (value.day ?? '') : instant(value.instant);
}
