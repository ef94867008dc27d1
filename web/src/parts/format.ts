import dayjs from 'dayjs';

/** An amount of money as the server gives it. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

/** An instant in the reader's time zone, to the second. */
export function instant(text: string | null): string {
  return text === null ? '' : dayjs(text).format('YYYY-MM-DD HH:mm:ss');
}

/** An amount with groups of digits; the digits stay text, so nothing is rounded. */
export function money(value: Money | null): string {
  if (!value) return '';
  const [whole = '', places] = value.amount.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value.currency} ${places === undefined ? grouped : `${grouped}.${places}`}`;
}
