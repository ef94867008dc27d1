import { Alert, Button, Card, Flex, Typography, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Said } from '../../../../schema/trail/said.js';
import { Facts } from '../../components/subject-page.js';
import { keepPolicy } from '../../components/trail/kept-policy.js';
import { sitePolicy } from '../../components/trail/site-policy.js';
import { useTold } from '../../components/trail/use-told.js';
import { LogKeys } from './log-keys.js';
import { pinnedKeys } from './pinned-keys.js';
import { Signed } from './signed.js';

const MOST_BYTES = 1_000_000;

interface Props {
  readonly policy: string | null;
  /** Whether the keys come from this site and not from a file of the reader. */
  readonly fromSite: boolean;
  readonly onPolicy: (policy: string | null, fromSite: boolean) => void;
}

function Pinned({ policy, kept }: { readonly policy: string; readonly kept: boolean }) {
  const { t } = useTranslation();
  const keys = pinnedKeys(new TextEncoder().encode(policy));
  if ('error' in keys) return null;
  return (
    <>
      <Facts
        facts={[
          { label: t('trail.origin'), value: <code>{keys.origin}</code>, wide: true },
          { label: t('trail.logKey'), value: <LogKeys keys={keys.logKeys} />, wide: true },
          { label: t('trail.receiptKey'), value: <Signed text={keys.receiptKeys.join('\n')} />, wide: true },
        ]}
      />
      {kept && (
        <Typography.Paragraph type="secondary" style={{ marginTop: 8 }}>
          {t('check.policyKept')}
        </Typography.Paragraph>
      )}
    </>
  );
}

/** Whose signatures the reader trusts: a file of the reader's own, stored in this browser. */
export function PolicyCard({ policy, fromSite, onPolicy }: Props) {
  const { t } = useTranslation();
  const told = useTold();
  const [wrong, setWrong] = useState<Said | string | null>(null);
  const take = async (file: File) => {
    const bytes = new Uint8Array(await file.slice(0, MOST_BYTES).arrayBuffer());
    const keys = pinnedKeys(bytes);
    if ('error' in keys) return setWrong(keys.error);
    const text = new TextDecoder().decode(bytes);
    setWrong(null);
    keepPolicy(text);
    onPolicy(text, false);
  };
  const takeSite = async () => {
    const text = await sitePolicy();
    if (text === null) return setWrong(t('checked.siteSilent'));
    setWrong(null);
    onPolicy(text, true);
  };
  const forget = () => {
    keepPolicy(null);
    onPolicy(null, false);
  };
  return (
    <Card title={t('check.policy')}>
      <Typography.Paragraph>{t('check.policyHint')}</Typography.Paragraph>
      {wrong !== null && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t('check.policyWrong')}
          description={typeof wrong === 'string' ? wrong : told(wrong)}
          style={{ marginBottom: 16 }}
        />
      )}
      {fromSite && (
        <Alert
          type="warning"
          showIcon
          title={t('checked.fromSite')}
          description={t('checked.fromSiteHint')}
          style={{ marginBottom: 16 }}
        />
      )}
      {policy !== null && <Pinned policy={policy} kept={!fromSite} />}
      <Flex gap={8} wrap>
        <Upload
          accept=".json"
          showUploadList={false}
          beforeUpload={(file) => {
            void take(file);
            return false;
          }}
        >
          <Button type={policy === null ? 'primary' : 'default'}>
            {t(policy === null ? 'check.choosePolicy' : 'check.otherPolicy')}
          </Button>
        </Upload>
        {policy === null && <Button onClick={() => void takeSite()}>{t('checked.useSite')}</Button>}
        {policy !== null && <Button onClick={forget}>{t('check.forget')}</Button>}
      </Flex>
    </Card>
  );
}
