import { FileSearchOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { Alert, Button, Flex, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskedView } from '../../components/asked-view.js';
import { useCommand } from '../../components/use-command.js';
import { useMay } from '../../components/use-may.js';
import { AuditStateDocument, StateAuditDocument } from '../../generated/graphql.js';
import { AuditResult } from './audit-result.js';

const EVERY_MS = 1_000;

interface Props {
  readonly purchaseId: string;
}

/** Has the documents of a purchase compared with the trail, and shows the result of the last check. Others do not see this. */
export function StateAudit({ purchaseId }: Props) {
  const mayAsk = useMay('Reading', 'auditState');
  return mayAsk ? <Audit purchaseId={purchaseId} /> : null;
}

function Audit({ purchaseId }: Props) {
  const { t } = useTranslation();
  const { run, busy } = useCommand(AuditStateDocument);
  const [waitsFor, setWaitsFor] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const asked = useQuery(StateAuditDocument, { variables: { purchaseId }, fetchPolicy: 'cache-and-network' });
  const { startPolling, stopPolling } = asked;
  const audit = asked.data?.stateAudit;
  const isWaiting = waitsFor !== null && !(audit?.id === waitsFor && audit.finishedAt);
  // The worker does it; the page asks until it is done.
  useEffect(() => {
    if (isWaiting) startPolling(EVERY_MS);
    return stopPolling;
  }, [isWaiting, startPolling, stopPolling]);
  const check = async () => {
    const outcome = await run({ purchaseId });
    if ('failed' in outcome) return;
    setRefused('refused' in outcome ? outcome.refused.message : null);
    if ('done' in outcome) setWaitsFor(outcome.done.id);
  };
  return (
    <Flex vertical gap={8}>
      <Flex wrap gap={8} align="center">
        <Button icon={<FileSearchOutlined />} loading={busy || isWaiting} onClick={() => void check()}>
          {t('audit.check')}
        </Button>
        <Typography.Text type="secondary">{t('audit.checkHint')}</Typography.Text>
      </Flex>
      <div aria-live="polite">
        {refused && <Alert type="error" showIcon title={refused} />}
        <AskedView asked={asked}>{() => audit && !isWaiting && <AuditResult audit={audit} />}</AskedView>
      </div>
    </Flex>
  );
}
