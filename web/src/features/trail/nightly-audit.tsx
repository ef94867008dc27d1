import { useQuery } from '@apollo/client/react';
import { Card, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { AskedView } from '../../components/asked-view.js';
import { StateAuditDocument } from '../../generated/graphql.js';
import { useViewer } from '../../lib/viewer.js';
import { AuditResult } from './audit-result.js';

const EVERY_MS = 10_000;

/** The result of the last nightly check of all documents, for those who watch over the records. */
export function NightlyAudit() {
  const { holds } = useViewer();
  const watches = holds('DISCIPLINE_OFFICER') || holds('INTERNAL_AUDITOR') || holds('AUDIT_ADMIN');
  return watches ? <LastNight /> : null;
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
