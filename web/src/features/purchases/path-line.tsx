import {
  CheckCircleFilled,
  ClockCircleFilled,
  CloseCircleFilled,
  MinusCircleOutlined,
  RollbackOutlined,
} from '@ant-design/icons';
import { theme } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageName } from '../../../../schema/kernel/stages.js';
import { instant } from '../../components/format.js';
import { duration, tookTime } from './durations.js';
import './path-line.css';
import { looksOf, type Staged, type StageLook } from './standing-of.js';

interface Props {
  readonly purchase: Staged;
  /** The moment that is shown; now where none is given. */
  readonly at?: string | null;
  readonly chosen: StageName;
  readonly onChoose: (stage: StageName) => void;
}

function useIcons(): Readonly<Record<StageLook, ReactNode>> {
  const { token } = theme.useToken();
  return {
    DONE: <CheckCircleFilled style={{ color: token.colorSuccess }} />,
    RUNNING: <ClockCircleFilled style={{ color: token.colorPrimary }} />,
    AHEAD: <MinusCircleOutlined style={{ color: token.colorTextQuaternary }} />,
    SKIPPED: <MinusCircleOutlined style={{ color: token.colorWarning }} />,
    STOPPED: <CloseCircleFilled style={{ color: token.colorWarning }} />,
  };
}

/** The path of a purchase: its stages in one line, with their days and durations; a click shows what happened in a stage. */
export function PathLine({ purchase, at, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const icons = useIcons();
  const { token } = theme.useToken();
  const pressed = useRef<HTMLButtonElement>(null);
  // On a phone the line is longer than the screen, so the stage shown is scrolled into view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time another stage is chosen
  useEffect(() => {
    const [stage, line] = [pressed.current, pressed.current?.closest('ol')];
    if (stage && line) line.scrollLeft = stage.offsetLeft - (line.clientWidth - stage.clientWidth) / 2;
  }, [chosen]);
  return (
    <ol className="path-line" aria-label={t('purchase.path')}>
      {looksOf(purchase).map(({ name, look, startedAt, finishedAt, entryCount, turnedBack }) => (
        <li key={name} className={look === 'AHEAD' ? 'ahead' : undefined}>
          <button
            type="button"
            ref={name === chosen ? pressed : null}
            aria-pressed={name === chosen}
            onClick={() => onChoose(name)}
          >
            <span className="stage">
              {icons[look]} {t(`stage.${name}`)}
            </span>
            <span className="small">{t(`purchase.look.${look}`)}</span>
            <span className="small">{instant(finishedAt ?? startedAt).slice(0, 10)}</span>
            {startedAt && finishedAt && tookTime(startedAt, finishedAt) && (
              <span className="small">{duration(startedAt, finishedAt, t)}</span>
            )}
            {startedAt && !finishedAt && entryCount > 0 && (
              <span className="small">
                {t('duration.since', { duration: duration(startedAt, at ?? new Date().toISOString(), t) })}
              </span>
            )}
            {turnedBack > 0 && (
              <span className="small turned" style={{ color: token.colorWarningText }}>
                <RollbackOutlined /> {t('purchase.turnedBack', { count: turnedBack })}
              </span>
            )}
          </button>
        </li>
      ))}
    </ol>
  );
}
