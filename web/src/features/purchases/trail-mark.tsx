import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { clock } from '../../components/format.js';
import { STATE_COLOURS } from '../../components/trail/entry-mark.js';
import type { VerifiedAll } from '../../components/trail/verify-all.js';
import type { TrailCountsFieldsFragment } from '../../generated/graphql.js';

interface Props {
  readonly counts: TrailCountsFieldsFragment | null | undefined;
  readonly verified: VerifiedAll | null;
}

/** How far the purchase's entries have come: witnessed, logged only, pending; and what was checked in this browser. */
export function TrailMark({ counts, verified }: Props) {
  const { t } = useTranslation();
  if (!counts || counts.total === 0) return null;
  const { total, pending, witnessed, lastIndex } = counts;
  const logged = total - pending - witnessed;
  const title = lastIndex === null ? undefined : t('purchase.lastIndex', { index: lastIndex });
  const faulty = (verified?.failed.length ?? 0) > 0;
  return (
    <Flex wrap gap={4}>
      {witnessed > 0 && (
        <Tag color={STATE_COLOURS.WITNESSED} title={title}>
          {t('purchase.witnessed', { count: witnessed })}
        </Tag>
      )}
      {logged > 0 && (
        <Tag color={STATE_COLOURS.LOGGED} title={title}>
          {t('purchase.logged', { count: logged })}
        </Tag>
      )}
      {pending > 0 && <Tag color={STATE_COLOURS.PENDING}>{t('purchase.pending', { count: pending })}</Tag>}
      {verified && verified.checked > 0 && (
        <Tag color={faulty ? 'red' : 'green'} icon={<SafetyCertificateOutlined />}>
          {t(faulty ? 'purchase.verifiedFaulty' : 'purchase.verifiedAt', { at: clock(verified.at) })}
        </Tag>
      )}
    </Flex>
  );
}
