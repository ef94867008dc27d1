import { Alert, Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../../schema/trail/index.js';
import { inWords } from '../../../../schema/trail/say-verdict.js';
import { exactInstant } from '../../components/format.js';
import { EntryResults, languageOf } from './entry-results-view.js';
import type { FileVerdict } from './verify-file.js';

const MOST_SHOWN = 50;

function placeOfFailure({ index, entry }: Failure): 'index' | 'entry' | 'whole' {
  if (index !== null) return 'index';
  return entry === null ? 'whole' : 'entry';
}

function FailureLine({ failure }: { readonly failure: Failure }) {
  const { t, i18n } = useTranslation();
  const where = t(`check.at.${placeOfFailure(failure)}`, { index: failure.index, entry: failure.entry });
  return (
    <li style={{ overflowWrap: 'anywhere' }}>
      {where}
      {t(`check.class.${failure.class}`)} {inWords(failure.detail, languageOf(i18n.language))}{' '}
      <code>{[failure.class, failure.rule, failure.key].filter(Boolean).join(' · ')}</code>
    </li>
  );
}

function Failures({ failures }: { readonly failures: readonly Failure[] }) {
  const { t } = useTranslation();
  const more = failures.length - MOST_SHOWN;
  return (
    <>
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {failures.slice(0, MOST_SHOWN).map((failure) => (
          <FailureLine key={`${failure.index} ${failure.entry} ${failure.rule} ${failure.detail}`} failure={failure} />
        ))}
      </ul>
      {more > 0 && <Typography.Text>{t('check.more', { count: more })}</Typography.Text>}
    </>
  );
}

function useSays({ kind, entries, head, index, taken }: FileVerdict): string {
  const { t } = useTranslation();
  return t(`check.says.${kind}`, {
    count: entries,
    origin: head?.origin ?? '',
    size: head?.size ?? '',
    index: index ?? '',
    at: exactInstant(taken?.at),
    includedBy: exactInstant(taken?.includedBy),
  });
}

/** What came out: verified with what that means, or which rule failed where. */
export function VerdictView({ verdict, name }: { readonly verdict: FileVerdict; readonly name: string }) {
  const { t, i18n } = useTranslation();
  const { failures, notes } = verdict;
  const ok = failures.length === 0;
  const says = useSays(verdict);
  return (
    <Flex vertical gap={16} role="status">
      <Alert
        type={ok ? 'success' : 'error'}
        showIcon
        title={t(ok ? 'check.verified' : 'check.failed', { name })}
        description={ok ? says : <Failures failures={failures} />}
      />
      {notes.length > 0 && (
        <Card size="small" title={t('checked.notes')}>
          <ul style={{ margin: 0, paddingInlineStart: 20 }}>
            {notes.map((note) => (
              <li key={note} style={{ overflowWrap: 'anywhere' }}>
                {inWords(note, languageOf(i18n.language))}
              </li>
            ))}
          </ul>
        </Card>
      )}
      {verdict.results.length > 0 && <EntryResults results={verdict.results} />}
      <Typography.Text type="secondary">{t('check.limits')}</Typography.Text>
    </Flex>
  );
}
