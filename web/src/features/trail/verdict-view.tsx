import { Alert, Card, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { tellHeadline } from '../../../../schema/trail/index.js';
import type { Said } from '../../../../schema/trail/said.js';
import { exactInstant } from '../../components/format.js';
import { useTold } from '../../components/trail/use-told.js';
import { EntryResults } from './entry-results-view.js';
import { Failures } from './failures-view.js';
import type { FileVerdict } from './verify-file.js';

/** The outcome for a file: everything holds; what is there holds, but nobody can say whether there is more; or it did not pass. */
export type Passed = 'whole' | 'each' | 'failed';

/** The outcome of a verdict. */
export function passedOf({ failures, headline }: FileVerdict): Passed {
  if (failures.length === 0) return 'whole';
  return headline?.key === 'each' ? 'each' : 'failed';
}

const LOOK = { whole: 'success', each: 'warning', failed: 'error' } as const;

/** Notes that are shown only for files that pass, since a file that did not proves nothing. */
const SAID_OF_SOUND: readonly string[] = ['note/notProven', 'note/subjects'];

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

/** The names of witnesses in a policy file, in the reader's words; unknown names stay as they are. */
function useWitness(): (group: string) => string {
  const { t } = useTranslation();
  return (group) => {
    if (group === 'discipline') return t('checked.witness.discipline');
    return group === 'internal-audit' ? t('checked.witness.internalAudit') : group;
  };
}

/** The result: verified, with what that means, or what failed and where. For a file that did not pass, every section says so. */
export function VerdictView({ verdict, name }: { readonly verdict: FileVerdict; readonly name: string }) {
  const { t } = useTranslation();
  const told = useTold();
  const { failures, headline, results, resultCount, failedCount } = verdict;
  const passed = passedOf(verdict);
  const isFailed = passed === 'failed';
  const notes = verdict.notes.filter(({ key }) => !isFailed || !SAID_OF_SOUND.includes(key));
  const says = useSays(verdict);
  const witness = useWitness();
  const noteOf = ({ key, params }: Said): Said =>
    key === 'note/witnessed' ? { key, params: { ...params, group: witness(String(params.group)) } } : { key, params };
  const first = headline?.key === 'whole' ? { ...headline, groups: headline.groups.map(witness) } : headline;
  const title = t(isFailed ? 'check.failed' : 'check.verified', { name });
  return (
    <Flex vertical gap={16} role="status">
      <Alert
        type={LOOK[passed]}
        showIcon
        title={first && !isFailed ? `${name}: ${told(tellHeadline(first))}` : title}
        description={
          <>
            {isFailed && <p>{t('check.failedMeans')}</p>}
            {passed !== 'whole' && <Failures failures={failures} results={results} />}
            {!isFailed && says}
          </>
        }
      />
      {results.length > 0 && (
        <EntryResults results={results} isDoubtful={isFailed} count={resultCount} failed={failedCount} />
      )}
      {notes.length > 0 && (
        <Card size="small" title={t(isFailed ? 'checked.notesFailed' : 'checked.notes')}>
          <ul style={{ margin: 0, paddingInlineStart: 20 }}>
            {notes.map((note) => (
              <li key={JSON.stringify(note)} style={{ overflowWrap: 'anywhere' }}>
                {told(noteOf(note))}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Flex>
  );
}
