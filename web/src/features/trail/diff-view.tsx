import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { inWords } from '../../../../schema/trail/say-verdict.js';
import { languageOf } from './entry-results-view.js';
import type { DiffVerdict } from './verify-file.js';

const MOST_SHOWN = 50;
const LOOK = { consistent: 'success', compatible: 'info', fork: 'error', unproven: 'warning' } as const;

/** How two bundles are related: the first index that differs, which is the later, and whether the log was forked. */
export function DiffView({ diff, names }: { readonly diff: DiffVerdict; readonly names: readonly string[] }) {
  const { t, i18n } = useTranslation();
  const { relation, later, differences } = diff;
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
          {differences.length === 0 && <p>{t('checked.noDifference')}</p>}
          <ul style={{ margin: 0, paddingInlineStart: 20 }}>
            {differences.slice(0, MOST_SHOWN).map(({ index, entry, what, detail }) => (
              <li key={`${index} ${entry} ${what}`} style={{ overflowWrap: 'anywhere' }}>
                {index === null ? '' : `${t('checked.index', { index })} · `}
                {t(`checked.what.${what}`)}: {inWords(detail, languageOf(i18n.language))}
              </li>
            ))}
          </ul>
        </>
      }
    />
  );
}
