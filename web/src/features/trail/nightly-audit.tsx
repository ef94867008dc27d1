import { useQuery } from '@apollo/client/react';
import { Card, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { WATCHERS } from '../../../../schema/common/roles.js';
import { AskedView } from '../../components/asked-view.js';
import { StateAuditDocument } from '../../generated/graphql.js';
import { useViewer } from '../../lib/viewer.js';
import { AuditResult } from './audit-result.js';

const EVERY_MS = 10_000;

/** The result of the last nightly check of all documents, for those who watch over the records. */
export function NightlyAudit() {
  const { holds } = useViewer();
  return holds(...WATCHERS) ? <LastNight /> : null;
}

function LastNight() {
  const { t } = useTranslation();
  const asked = useQuery(StateAuditDocument, { variables: { purchaseId: null }, pollInterval: EVERY_MS });
  return (
    <Card title={t('audit.nightly')}>
      <Typography.Paragraph type="secondary">{t('audit.nightlyHint')}</Typography.Paragraph>
      <AskedView asked={asked}>
        {({ stateAudit }) => (stateAudit ? <AuditResult audit={stateAudit} /> : t('audit.never'))}
      </AskedView>
    </Card>
  );
}
