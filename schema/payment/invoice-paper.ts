import { foldedKey } from '../kernel/folded-key.js';

/** Kinds of invoices: digital ones (数电票), earlier ones with a code, and what is no Chinese tax invoice. */
export const INVOICE_KINDS = ['E_SPECIAL', 'E_ORDINARY', 'SPECIAL', 'ORDINARY', 'OTHER'] as const;

/** A kind of invoice. */
export type InvoiceKind = (typeof INVOICE_KINDS)[number];

/** What a number or code of a kind of invoice looks like. */
interface PaperForm {
  readonly number: RegExp | null;
  /** Null where such an invoice has no code. */
  readonly code: RegExp | null;
}

// 数电票: 20 digits (国家税务总局公告2024年第11号). Earlier ones: a code of 10 digits (专票) or 12, and a number of 8.
const DIGITAL: PaperForm = { number: /^\d{20}$/, code: null };
const WITH_CODE: PaperForm = { number: /^\d{8}$/, code: /^(\d{10}|\d{12})$/ };
const FORMS: Readonly<Record<InvoiceKind, PaperForm>> = {
  E_SPECIAL: DIGITAL,
  E_ORDINARY: DIGITAL,
  SPECIAL: WITH_CODE,
  ORDINARY: WITH_CODE,
  OTHER: { number: null, code: null },
};

/** Whether invoices of a kind have a code (发票代码). */
export function hasCode(kind: InvoiceKind): boolean {
  return FORMS[kind].code !== null;
}

/** What of an invoice's paper is not as its kind has it, by message key. */
export function paperFaults({
  kind,
  invoiceNumber,
  invoiceCode,
}: {
  readonly kind: InvoiceKind;
  readonly invoiceNumber: string;
  readonly invoiceCode: string | null;
}): { readonly field: 'invoiceNumber' | 'invoiceCode'; readonly key: string }[] {
  const { number, code } = FORMS[kind];
  const faults: { field: 'invoiceNumber' | 'invoiceCode'; key: string }[] = [];
  // People print and type digits in groups.
  if (number && !number.test(foldedKey(invoiceNumber)))
    faults.push({ field: 'invoiceNumber', key: code ? 'payment.eightDigits' : 'payment.twentyDigits' });
  if (code === null && invoiceCode !== null) faults.push({ field: 'invoiceCode', key: 'payment.noCode' });
  if (code && !code.test(invoiceCode ?? '')) faults.push({ field: 'invoiceCode', key: 'payment.codeForm' });
  return faults;
}
