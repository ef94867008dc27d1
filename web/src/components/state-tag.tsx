import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';

const GOOD = new Set([
  'ACTIVE',
  'COMPLETED',
  'APPROVED',
  'AWARDED',
  'PAID',
  'MATCHED',
  'RECEIVED',
  'INSPECTED',
  'DONE',
]);
const BAD = new Set([
  'REJECTED',
  'SUSPENDED',
  'CANCELLED',
  'DISABLED',
  'CLOSED',
  'RETIRED',
  'DECLINED',
  'RETURNED',
  'EXCEPTION',
  'REFUSED',
]);

function colour(subject: string, state: string): string {
  // Goods that have come in wait for inspection: the same word that ends an order begins a receipt.
  if (subject === 'GoodsReceipt' && state === 'RECEIVED') return 'blue';
  if (subject === 'LegalHold') return state === 'ACTIVE' ? 'orange' : 'default';
  if (GOOD.has(state)) return 'green';
  return BAD.has(state) ? 'orange' : 'blue';
}

/** The state of a subject in the reader's language; the colour only repeats the word. */
export function StateTag({ subject, state }: { readonly subject: string; readonly state: string }) {
  const { t } = useTranslation();
  return <Tag color={colour(subject, state)}>{t(`state.${subject}.${state}`)}</Tag>;
}
