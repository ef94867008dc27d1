import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';

const GOOD = new Set(['ACTIVE', 'COMPLETED', 'APPROVED', 'AWARDED', 'PAID', 'MATCHED', 'RECEIVED', 'INSPECTED']);
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
]);

function colour(state: string): string {
  if (GOOD.has(state)) return 'green';
  return BAD.has(state) ? 'orange' : 'blue';
}

/** The state of a subject in the reader's language; the colour only repeats the word. */
export function StateTag({ subject, state }: { readonly subject: string; readonly state: string }) {
  const { t } = useTranslation();
  return <Tag color={colour(state)}>{t(`state.${subject}.${state}`)}</Tag>;
}
