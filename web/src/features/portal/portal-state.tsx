import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';

const GOOD = new Set(['ACTIVE', 'AWARDED', 'CONFIRMED', 'PAID', 'MATCHED', 'RECEIVED']);
const BAD = new Set([
  'REJECTED',
  'SUSPENDED',
  'CANCELLED',
  'DECLINED',
  'RETURNED',
  'EXCEPTION',
  'WITHDRAWN',
  'WITHDRAWAL_DISCLOSED',
]);
const DUE = new Set(['RELEASED', 'PUBLISHED', 'REGISTERED']);

function colour(state: string): string {
  if (GOOD.has(state)) return 'green';
  if (DUE.has(state)) return 'blue';
  return BAD.has(state) ? 'orange' : 'default';
}

/** A state in the words of a supplier: what it means for the firm, never how the enterprise works inside. */
export function PortalState({ kind, state }: { readonly kind: string; readonly state: string }) {
  const { t } = useTranslation();
  return <Tag color={colour(state)}>{t(`portalState.${kind}.${state}`)}</Tag>;
}
