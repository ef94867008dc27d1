import { Button, Card, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryResult } from '../../../../schema/trail/entry-results.js';
import type { VerifierLanguage } from '../../../../schema/trail/say-verdict.js';
import { exactInstant } from '../../components/format.js';

const FIRST = 20;

/** The verifier's language for the page's. */
export function languageOf(language: string): VerifierLanguage {
  return language.startsWith('zh') ? 'zh' : 'en';
}

function Result({ result }: { readonly result: EntryResult }) {
  const { t, i18n } = useTranslation();
  const { id, index, type, subject, rev, at, failed, withheld, missing, erasedBy } = result;
  const move = `move.${type?.split('.')[1] ?? ''}`;
  const kind = `subject.${subject?.split(' ')[0] ?? ''}`;
  return (
    <li style={{ padding: '6px 0', overflowWrap: 'anywhere' }}>
      <Flex gap={8} wrap align="center">
        <Tag color={failed ? 'error' : 'success'}>{t(failed ? 'checked.entryFailed' : 'checked.entryHolds')}</Tag>
        <span>{index === null ? t('checked.pending') : t('checked.index', { index })}</span>
        <strong>{i18n.exists(move) ? t(move) : (type ?? id)}</strong>
        <span>
          {i18n.exists(kind) ? t(kind) : (subject ?? '')} {rev !== null && t('checked.rev', { rev })}
        </span>
        <Typography.Text type="secondary">{exactInstant(at)}</Typography.Text>
      </Flex>
      {withheld.length > 0 && (
        <Typography.Text type="secondary">
          {t('checked.withheld', { classes: withheld.map((one) => t(`checked.class.${one}`)).join(t('app.comma')) })}
        </Typography.Text>
      )}
      {missing && <Typography.Text type="danger">{t('checked.missing')}</Typography.Text>}
      {erasedBy.map((by) => (
        <Typography.Paragraph key={by} type="secondary" style={{ margin: 0 }}>
          {t('checked.erased', { entry: by })}
        </Typography.Paragraph>
      ))}
    </li>
  );
}

/** Each entry of a bundle in plain words: whether it holds, what it is, and what of it is not shown. */
export function EntryResults({ results }: { readonly results: readonly EntryResult[] }) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? results : results.slice(0, FIRST);
  return (
    <Card size="small" title={t('checked.entries', { count: results.length })}>
      <Typography.Paragraph type="secondary">{t('checked.whyWithheld')}</Typography.Paragraph>
      <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
        {shown.map((result) => (
          <Result key={result.id} result={result} />
        ))}
      </ul>
      {!isWhole && results.length > FIRST && <Button onClick={() => setWhole(true)}>{t('checked.showAll')}</Button>}
    </Card>
  );
}
