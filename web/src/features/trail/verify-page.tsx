import { Alert, Flex, Typography, theme } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LanguageSwitch } from '../../components/language-switch.js';
import { keptPolicy } from '../../components/trail/kept-policy.js';
import { chooseLanguage } from '../../lib/i18n.js';
import { useTabName } from '../../lib/tab-name.js';
import { AnchorsCard } from '../anchors/anchors-card.js';
import { DiffView } from './diff-view.js';
import { FileCard } from './file-card.js';
import { PolicyCard } from './policy-card.js';
import { type Passed, passedOf, VerdictView } from './verdict-view.js';
import { verifyApart } from './verify-apart.js';
import type { Answered } from './verify-worker.js';

interface Given {
  readonly file: Blob;
  readonly name: string;
}

type Outcome = { readonly answered: Answered | null; readonly names: readonly string[] } | null;

/** Receipts and bundles end with a line break, which is often lost when copying from a page. */
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
      <Link to="/" style={{ fontSize: 20, fontWeight: 600, color: token.colorLink }}>
        {t('app.name')}
      </Link>
      <LanguageSwitch onChosen={chooseLanguage} />
    </Flex>
  );
}

/** The combined outcome of all files: the worst of them, and failed where they could not be checked. */
function passedBy({ answered }: NonNullable<Outcome>): Passed {
  const all = answered?.verdicts.map(passedOf) ?? [];
  if (!answered || answered.diff?.relation === 'fork' || all.includes('failed')) return 'failed';
  return all.includes('each') ? 'each' : 'whole';
}

const TITLES = { whole: 'check.titleVerified', each: 'check.titleEach', failed: 'check.titleFailed' } as const;

/** The title of the page: its purpose, and after a check the result. */
function usePageName(outcome: Outcome): string {
  const { t } = useTranslation();
  const name = t(outcome ? TITLES[passedBy(outcome)] : 'check.title');
  useTabName(name);
  return name;
}

function Outcomes({ outcome }: { readonly outcome: NonNullable<Outcome> }) {
  const { t } = useTranslation();
  const { answered, names } = outcome;
  const place = useRef<HTMLDivElement>(null);
  // It is below the cards, on most screens out of view.
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <div ref={place} style={{ display: 'flex', flexDirection: 'column', gap: 16, scrollMarginTop: 16 }}>
      {!answered && (
        <Alert type="error" showIcon role="alert" title={t('check.tooLarge', { name: names.join(', ') })} />
      )}
      {answered?.diff && <DiffView diff={answered.diff} names={names} />}
      {answered?.verdicts.map((verdict, at) => (
        <VerdictView key={names[at]} verdict={verdict} name={names[at] ?? ''} />
      ))}
      {answered && (
        <Typography.Text type="secondary">
          {t(passedBy(outcome) === 'failed' ? 'check.limitsFailed' : 'check.limits')}
        </Typography.Text>
      )}
    </div>
  );
}

/**
 * Checks receipts and bundles in this browser, for anybody, with keys that the reader brings along; two bundles or checkpoints are
 * compared.
 */
export function VerifyPage() {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const [policy, setPolicy] = useState(keptPolicy);
  const [fromSite, setFromSite] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const [busy, setBusy] = useState(false);
  const name = usePageName(outcome);
  const check = async (given: readonly Given[]) => {
    setBusy(true);
    setOutcome(null);
    const asked = Promise.all(given.map(({ file }) => bytesOf(file, file instanceof File))).then((files) =>
      verifyApart({ files, policy: new TextEncoder().encode(policy ?? '') }),
    );
    // A file that cannot be read, or is too large for this browser, gives a result too.
    setOutcome({ answered: await asked.catch(() => null), names: given.map(({ name }) => name) });
    setBusy(false);
  };
  const choose = (text: string | null, isOfSite: boolean) => {
    setPolicy(text);
    setFromSite(isOfSite);
    setOutcome(null);
  };
  return (
    <div style={{ minHeight: '100vh', background: token.colorBgLayout, padding: 16 }}>
      <main style={{ maxWidth: 840, margin: '0 auto' }}>
        <Head />
        <Typography.Title level={1} style={{ fontSize: 24 }}>
          {name}
        </Typography.Title>
        <Typography.Paragraph>{t('check.intro')}</Typography.Paragraph>
        <Flex vertical gap={16}>
          <PolicyCard policy={policy} fromSite={fromSite} onPolicy={choose} />
          <FileCard disabled={policy === null} busy={busy} onFiles={(files) => void check(files)} />
          {outcome ? <Outcomes outcome={outcome} /> : <AnchorsCard />}
        </Flex>
      </main>
    </div>
  );
}
