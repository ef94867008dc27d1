import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { clock } from '../../components/format.js';
import type { VerifiedAll } from '../../components/trail/verify-all.js';
import type { EntryFieldsFragment } from '../../generated/graphql.js';

interface Props {
  readonly entries: readonly EntryFieldsFragment[];
  readonly verified: VerifiedAll | null;
}

/** How the purchase stands in the log: entries logged and pending, and what was checked in this browser. */
export function TrailMark({ entries, verified }: Props) {
  const { t } = useTranslation();
  const pending = entries.filter(({ state }) => state === 'PENDING').length;
  const last = entries.reduce((most, { logIndex }) => Math.max(most, logIndex ?? 0), 0);
  if (entries.length === 0) return null;
  const faulty = (verified?.failed.length ?? 0) > 0;
  return (
    <Flex wrap gap={4}>
      <Tag color="green" title={t('purchase.lastIndex', { index: last })}>
        {t('purchase.logged', { count: entries.length - pending })}
      </Tag>
      {pending > 0 && <Tag color="orange">{t('purchase.pending', { count: pending })}</Tag>}
      {verified && (
        <Tag color={faulty ? 'red' : 'green'} icon={<SafetyCertificateOutlined />}>
          {t(faulty ? 'purchase.verifiedFaulty' : 'purchase.verifiedAt', { at: clock(verified.at) })}
        </Tag>
      )}
    </Flex>
  );
}
