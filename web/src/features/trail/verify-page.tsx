import { Alert, Flex, Typography, theme } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { chooseLanguage } from '../../app/i18n.js';
import { LanguageSwitch } from '../../components/language-switch.js';
import { FileCard } from './file-card.js';
import { keptPolicy } from './kept-policy.js';
import { PolicyCard } from './policy-card.js';
import { VerdictView } from './verdict-view.js';
import { verifyApart } from './verify-apart.js';
import type { FileVerdict } from './verify-file.js';

type Outcome = { readonly verdict: FileVerdict | null; readonly name: string } | null;

/** Receipts and bundles end with a line break; what is copied from a page often lost it. */
async function bytesOf(file: Blob, isFile: boolean): Promise<Uint8Array> {
  if (isFile) return new Uint8Array(await file.arrayBuffer());
  const text = (await file.text()).replaceAll('\r\n', '\n').trim();
  return new TextEncoder().encode(`${text}\n`);
}

function Head() {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  return (
    <Flex justify="space-between" align="center" style={{ marginBottom: 16 }}>
      <Link to="/" style={{ fontSize: 20, fontWeight: 600, color: token.colorPrimary }}>
        {t('app.name')}
      </Link>
      <LanguageSwitch onChosen={chooseLanguage} />
    </Flex>
  );
}

/** Checks a receipt or a purchase's bundle in this browser, for anybody, by keys that the reader brings along. */
export function VerifyPage() {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const [policy, setPolicy] = useState(keptPolicy);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const [busy, setBusy] = useState(false);
  const check = async (file: Blob, name: string) => {
    setBusy(true);
    setOutcome(null);
    const asked = bytesOf(file, file instanceof File).then((bytes) =>
      verifyApart({ file: bytes, policy: new TextEncoder().encode(policy ?? '') }),
    );
    // A file that cannot be read, or is too large for this browser, is an answer too.
    setOutcome({ verdict: await asked.catch(() => null), name });
    setBusy(false);
  };
  return (
    <div style={{ minHeight: '100vh', background: token.colorBgLayout, padding: 16 }}>
      <main style={{ maxWidth: 840, margin: '0 auto' }}>
        <Head />
        <Typography.Title level={1} style={{ fontSize: 24 }}>
          {t('check.title')}
        </Typography.Title>
        <Typography.Paragraph>{t('check.intro')}</Typography.Paragraph>
        <Flex vertical gap={16}>
          <PolicyCard policy={policy} onPolicy={setPolicy} />
          <FileCard disabled={policy === null} busy={busy} onFile={(file, name) => void check(file, name)} />
          {outcome?.verdict && <VerdictView verdict={outcome.verdict} name={outcome.name} />}
          {outcome && !outcome.verdict && (
            <Alert type="error" showIcon role="alert" title={t('check.tooLarge', { name: outcome.name })} />
          )}
        </Flex>
      </main>
    </div>
  );
}
