import { theme } from 'antd';
import { useTranslation } from 'react-i18next';
import { currentStages, looksOf, type Staged, type StageLook } from './standing-of.js';

/** The progress of a purchase on one line of a list: a bar of its stages, and in words the present one. */
export function StepBar({ purchase }: { readonly purchase: Staged }) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const colours: Readonly<Record<StageLook, string>> = {
    DONE: token.colorTextQuaternary,
    RUNNING: token.colorPrimary,
    AHEAD: token.colorFillSecondary,
    SKIPPED: token.colorFillSecondary,
    STOPPED: token.colorWarning,
  };
  const stages = looksOf(purchase);
  const done = stages.filter(({ look }) => look === 'DONE').length;
  const now = currentStages(purchase).map((name) => t(`stage.${name}`));
  const words = now.length > 0 ? now.join(t('app.comma')) : t(`state.Purchase.${purchase.state}`);
  return (
    <div style={{ minWidth: 160 }}>
      <div aria-hidden style={{ display: 'flex', gap: 2, marginBottom: 2 }}>
        {stages.map(({ name, look }) => (
          <span key={name} style={{ height: 6, flex: 1, borderRadius: 2, background: colours[look] }} />
        ))}
      </div>
      <span style={{ fontSize: 12 }}>
        {words} · {t('purchase.stagesDone', { done, of: stages.length })}
      </span>
    </div>
  );
}
