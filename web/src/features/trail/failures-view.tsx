import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../../schema/trail/index.js';
import { useTold } from '../../components/trail/use-told.js';
import { useEntryName } from './entry-results-view.js';
import type { GroupedResult } from './result-groups.js';
import { placesText, toldOnce } from './told-once.js';

const MOST_SHOWN = 50;

interface LineProps {
  /** Failures that say the same about several entries. */
  readonly alike: readonly [Failure, ...Failure[]];
  readonly results: readonly GroupedResult[];
}

function placeOfFailure({ index, entry }: Failure, count: number): 'several' | 'index' | 'entry' | 'whole' {
  if (index === null) return entry === null ? 'whole' : 'entry';
  return count > 1 ? 'several' : 'index';
}

/** What failed, in everyday words; technical details can be expanded. */
function FailureLine({ alike, results }: LineProps) {
  const { t } = useTranslation();
  const told = useTold();
  const nameOf = useEntryName();
  const [{ class: of, rule, key, detail, index, entry }] = alike;
  const places = placesText(alike.flatMap((one) => one.index ?? []));
  const where = t(`check.at.${placeOfFailure(alike[0], alike.length)}`, { index, entry, places, count: alike.length });
  const named = alike.length === 1 ? results.find(({ id }) => id === entry) : undefined;
  return (
    <li style={{ overflowWrap: 'anywhere', marginBottom: 8 }}>
      {where}
      {named && <strong>{nameOf(named).filter(Boolean).join(' · ')} </strong>}
      {t(`check.class.${of}`)}
      <details>
        <summary style={{ cursor: 'pointer' }}>{t('check.forTechnicians')}</summary>
        <Typography.Text type="secondary">{told(detail)}</Typography.Text>{' '}
        <code>{[of, rule, key, entry].filter(Boolean).join(' · ')}</code>
      </details>
    </li>
  );
}

interface Props {
  readonly failures: readonly Failure[];
  readonly results: readonly GroupedResult[];
}

/** Everything that was found wrong; failures of entries come before those of the whole. */
export function Failures({ failures, results }: Props) {
  const { t } = useTranslation();
  const ofEntries = failures.filter(({ entry }) => entry !== null);
  const ordered = [...ofEntries, ...failures.filter(({ entry }) => entry === null)];
  const groups = toldOnce(ordered, (one) => `${one.class} ${one.rule} ${one.key} ${JSON.stringify(one.detail)}`);
  const more = groups.length - MOST_SHOWN;
  return (
    <>
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {groups.slice(0, MOST_SHOWN).map((alike) => (
          <FailureLine
            key={`${alike[0].index} ${alike[0].entry} ${alike[0].rule} ${JSON.stringify(alike[0].detail)}`}
            alike={alike}
            results={results}
          />
        ))}
      </ul>
      {more > 0 && <Typography.Text>{t('check.more', { count: more })}</Typography.Text>}
    </>
  );
}
