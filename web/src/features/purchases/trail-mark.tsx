import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { clock } from '../../components/format.js';
import type { VerifiedAll } from '../../components/trail/verify-all.js';
import type { TrailCountsFieldsFragment } from '../../generated/graphql.js';

interface Props {
  readonly counts: TrailCountsFieldsFragment | null | undefined;
  readonly verified: VerifiedAll | null;
}

/** How the purchase stands in the log: entries logged and pending, and what was checked in this browser. */
export function TrailMark({ counts, verified }: Props) {
  const { t } = useTranslation();
  if (!counts || counts.total === 0) return null;
  const { total, pending, lastIndex } = counts;
  const faulty = (verified?.failed.length ?? 0) > 0;
  return (
    <Flex wrap gap={4}>
      <Tag color="green" title={lastIndex === null ? undefined : t('purchase.lastIndex', { index: lastIndex })}>
        {t('purchase.logged', { count: total - pending })}
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
