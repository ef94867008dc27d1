import { Alert, Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../../schema/trail/index.js';
import { sayHeadline } from '../../../../schema/trail/say-verdict.js';
import { exactInstant } from '../../components/format.js';
import { EntryResults, languageOf } from './entry-results-view.js';
import { placesText, toldOnce } from './told-once.js';
import { useTold } from './use-told.js';
import type { FileVerdict } from './verify-file.js';

const MOST_SHOWN = 50;

function placeOfFailure({ index, entry }: Failure, count: number): 'several' | 'index' | 'entry' | 'whole' {
  if (index === null) return entry === null ? 'whole' : 'entry';
  return count > 1 ? 'several' : 'index';
}

/** Failures that say the same of several entries. */
function FailureLine({ alike }: { readonly alike: readonly [Failure, ...Failure[]] }) {
  const { t } = useTranslation();
  const told = useTold();
  const [{ class: of, rule, key, detail, index, entry }] = alike;
  const places = placesText(alike.flatMap((one) => one.index ?? []));
  const where = t(`check.at.${placeOfFailure(alike[0], alike.length)}`, { index, entry, places, count: alike.length });
  return (
    <li style={{ overflowWrap: 'anywhere', marginBottom: 8 }}>
      {where}
      {t(`check.class.${of}`)}
      <div>
        <Typography.Text type="secondary">{told(detail)}</Typography.Text>
      </div>
      <code>{[of, rule, key].filter(Boolean).join(' · ')}</code>
    </li>
  );
}

function Failures({ failures }: { readonly failures: readonly Failure[] }) {
  const { t } = useTranslation();
  const groups = toldOnce(failures, (one) => `${one.class} ${one.rule} ${one.key} ${one.detail}`);
  const more = groups.length - MOST_SHOWN;
  return (
    <>
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {groups.slice(0, MOST_SHOWN).map((alike) => (
          <FailureLine key={`${alike[0].index} ${alike[0].entry} ${alike[0].rule} ${alike[0].detail}`} alike={alike} />
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
  const told = useTold();
  const { failures, notes } = verdict;
  const { headline } = verdict;
  const ok = failures.length === 0;
  // Each entry of it is proven, and nobody can say whether there are others.
  const isOpen = headline?.key === 'each';
  const says = useSays(verdict);
  const title = t(ok || isOpen ? 'check.verified' : 'check.failed', { name });
  return (
    <Flex vertical gap={16} role="status">
      <Alert
        type={ok ? 'success' : isOpen ? 'warning' : 'error'}
        showIcon
        title={headline && (ok || isOpen) ? `${name}: ${sayHeadline(headline, languageOf(i18n.language))}` : title}
        description={
          <>
            {!ok && <Failures failures={failures} />}
            {(ok || isOpen) && says}
          </>
        }
      />
      {notes.length > 0 && (
        <Card size="small" title={t('checked.notes')}>
          <ul style={{ margin: 0, paddingInlineStart: 20 }}>
            {notes.map((note) => (
              <li key={note} style={{ overflowWrap: 'anywhere' }}>
                {told(note)}
              </li>
            ))}
          </ul>
        </Card>
      )}
      {verdict.results.length > 0 && <EntryResults results={verdict.results} />}
    </Flex>
  );
}
