import dayjs from 'dayjs';
import * as amounts from '../../../schema/kernel/amount-text.js';

/** An amount of money as the server gives it. */
export interface MoneyValue {
  readonly amount: string;
  readonly currency: string;
}

/** An instant in the reader's time zone, to the minute. */
export function instant(text: string | null | undefined): string {
  return text ? dayjs(text).format('YYYY-MM-DD HH:mm') : '';
}

/** An instant to the second, where the order of acts matters. */
export function exactInstant(text: string | null | undefined): string {
  return text ? dayjs(text).format('YYYY-MM-DD HH:mm:ss') : '';
}

/** The time of day of an instant. */
export function clock(text: string): string {
  return dayjs(text).format('HH:mm');
}

/** A decimal with its digits grouped; it stays text, so nothing is rounded. */
export function grouped(value: string | null | undefined): string {
  return value ? amounts.grouped(value) : '';
}

/** A unit price, with at least the places of its currency's minor unit. */
export function price(value: string | null | undefined, currency: string): string {
  return value ? amounts.priceText(value, currency) : '';
}

/** An amount with its currency. */
export function money(value: MoneyValue | null | undefined): string {
  return value ? amounts.amountText(value) : '';
}
