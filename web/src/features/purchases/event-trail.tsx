import { Flex, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VerifiedAll } from '../../components/trail/verify-all.js';
import { useEventSource } from './trail-source.js';
import { OtherView, TimeLineCard, ViewChoice } from './trail-views.js';
import { useTrailAddress } from './use-trail-filter.js';

interface Props {
  readonly eventId: string;
  /** Changes when the trail has grown. */
  readonly version: number;
}

/**
 * The trail of a supplier's own side of a purchase, from the invitation to the payment, read and checked in the same way as by the staff.
 */
export function EventTrail({ eventId, version }: Props) {
  const { t } = useTranslation();
  const source = useEventSource(eventId);
  const { view } = useTrailAddress();
  const [verified, setVerified] = useState<VerifiedAll | null>(null);
  return (
    <Flex vertical gap={16}>
      <ViewChoice source={source} />
      {view === 'timeline' ? (
        <TimeLineCard source={source} version={version} verified={verified} onVerified={setVerified} />
      ) : (
        <OtherView source={source} version={version}>
          <Typography.Text type="secondary">{t('moment.onlyBelow')}</Typography.Text>
        </OtherView>
      )}
    </Flex>
  );
}
