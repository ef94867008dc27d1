import { SafetyCertificateOutlined } from '@ant-design/icons';
import { useApolloClient } from '@apollo/client/react';
import { Alert, App, Button, Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryFieldsFragment } from '../../generated/graphql.js';
import { faultKey } from '../../lib/client.js';
import { exactInstant } from '../format.js';
import { useTold } from './use-told.js';
import { type VerifiedAll, verifyAll } from './verify-all.js';

interface Props {
  /** Loads the entries to check; called when the check begins, since some may not be loaded yet. */
  readonly entries: () => Promise<readonly EntryFieldsFragment[]>;
  readonly verified: VerifiedAll | null;
  readonly onVerified: (verified: VerifiedAll) => void;
}

const MOST = 20;

function Result({ verified }: { readonly verified: VerifiedAll }) {
  const { t } = useTranslation();
  const told = useTold();
  const { failed, checked, pending, size, at, keyChanged } = verified;
  const good = failed.length === 0;
  const counts = { count: checked, of: checked + pending, size, at: exactInstant(at) };
  const soundKey = pending > 0 ? 'verify.partGood' : 'verify.allGood';
  if (checked === 0)
    return <Alert role="status" type="warning" showIcon title={t('verify.noneChecked')} style={{ marginTop: 8 }} />;
  return (
    <div role="status" style={{ marginTop: 8 }}>
      <Alert
        type={good ? 'success' : 'error'}
        showIcon
        title={good ? t(soundKey, counts) : t('verify.someBad', { count: failed.length, of: checked })}
        description={
          <>
            {failed.length > 0 && (
              <ul style={{ margin: 0, paddingInlineStart: 20 }}>
                {failed.slice(0, MOST).map(({ entry, why }) => (
                  <li key={entry.id} style={{ overflowWrap: 'anywhere' }}>
                    {exactInstant(entry.at)} {entry.label} · #{entry.logIndex} · {told(why)}
                  </li>
                ))}
                {failed.length > MOST && <li>{t('verify.furtherBad', { count: failed.length - MOST })}</li>}
              </ul>
            )}
            {pending > 0 && <div>{t('verify.somePending', { count: pending })}</div>}
            <div>{t('verify.where')}</div>
          </>
        }
      />
      {keyChanged && <Alert type="warning" showIcon title={t('verify.keyChanged')} style={{ marginTop: 8 }} />}
    </div>
  );
}

/** Checks every entry of a page in this browser and shows the result. */
export function VerifyAllButton({ entries, verified, onVerified }: Props) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const { message } = App.useApp();
  const [progress, setProgress] = useState<{ readonly done: number; readonly of: number } | null>(null);
  const verify = async () => {
    setProgress({ done: 0, of: 1 });
    try {
      const all = await entries();
      onVerified(await verifyAll(client, all, (done) => setProgress({ done, of: all.length })));
    } catch (error) {
      message.error(t(faultKey(error as Error)));
    } finally {
      setProgress(null);
    }
  };
  return (
    <div>
      <Button icon={<SafetyCertificateOutlined />} loading={progress !== null} onClick={() => void verify()}>
        {t(progress ? 'verify.running' : 'verify.all')}
      </Button>
      {progress && <Progress percent={Math.floor((100 * progress.done) / Math.max(1, progress.of))} size="small" />}
      {verified && !progress && <Result verified={verified} />}
    </div>
  );
}
