import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useTold } from '../../components/trail/use-told.js';
import { placesText, toldOnce } from './told-once.js';
import type { DiffVerdict } from './verify-file.js';

const MOST_SHOWN = 50;
const LOOK = { consistent: 'success', compatible: 'info', fork: 'error', unproven: 'warning' } as const;

function placesOf(differences: readonly { readonly index: number | null }[]): number[] {
  return differences.flatMap(({ index }) => index ?? []);
}

/** How two bundles or checkpoints are related: the first index that differs, which one is later, and whether the log was forked. */
export function DiffView({ diff, names }: { readonly diff: DiffVerdict; readonly names: readonly string[] }) {
  const { t } = useTranslation();
  const told = useTold();
  const { by, relation, later, differences, differenceCount } = diff;
  const groups = toldOnce(differences, ({ what, detail }) => `${what} ${JSON.stringify(detail)}`);
  const shown = groups.slice(0, MOST_SHOWN);
  const more = differenceCount - shown.flat().length;
  const laterName = later === null ? null : names[later === 'first' ? 0 : 1];
  return (
    <Alert
      role="status"
      type={LOOK[relation]}
      showIcon
      title={t(`checked.relation.${relation}`)}
      description={
        <>
          <p>{laterName ? t('checked.later', { name: laterName }) : t('checked.sameSize')}</p>
          {by === 'entries' && differences.length === 0 && <p>{t('checked.noDifference')}</p>}
          <ul style={{ margin: 0, paddingInlineStart: 20 }}>
            {shown.map(([{ index, entry, what, detail }, ...others]) => (
              <li key={`${index} ${entry} ${what}`} style={{ overflowWrap: 'anywhere' }}>
                {index !== null && `${t('checked.index', { index: placesText(placesOf([{ index }, ...others])) })} · `}
                {t('checked.difference', { what: t(`checked.what.${what}`), detail: told(detail) })}
              </li>
            ))}
          </ul>
          {more > 0 && t('check.more', { count: more })}
        </>
      }
    />
  );
}
