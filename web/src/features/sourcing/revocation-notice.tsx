import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { instant } from '../../components/format.js';
import type { ShownAward } from './award-page.js';

/** Says that an award is to be revoked, or was: on which ground, who said so, and what happened. */
export function RevocationNotice({ award: { revocation, revokedAt } }: { readonly award: ShownAward }) {
  const { t } = useTranslation();
  if (!revocation) return null;
  const { ground, reason, proposedAt, proposedBy } = revocation;
  const said = { name: proposedBy?.name ?? '', at: instant(proposedAt), ground: t(`revocationGround.${ground}`) };
  return (
    <Alert
      type="warning"
      showIcon
      title={t(revokedAt ? 'revoke.revoked' : 'revoke.proposed', { ...said, revokedAt: instant(revokedAt) })}
      description={<div style={{ whiteSpace: 'pre-wrap' }}>{t('revoke.because', { reason })}</div>}
    />
  );
}
