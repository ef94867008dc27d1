import { Typography } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { exactInstant } from './format.js';
import { useServerNow } from './server-clock.js';

const DAY_S = 86_400;
const SOON_S = DAY_S;

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function ofDay(seconds: number): string {
  return [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
}

interface Props {
  readonly closesAt: string;
  /** Called once when the time runs out while the page is open. */
  readonly onPassed?: () => void;
}

/** The time left until a deadline, by the server's clock, to the second. */
export function TimeLeft({ closesAt, onPassed }: Props) {
  const { t } = useTranslation();
  const now = useServerNow();
  const left = now === null ? null : Math.ceil((Date.parse(closesAt) - now) / 1_000);
  const before = useRef(false);
  useEffect(() => {
    if (left === null) return;
    if (left <= 0 && before.current) onPassed?.();
    before.current = left > 0;
  }, [left, onPassed]);
  if (left === null || now === null) return null;
  const days = Math.floor(left / DAY_S);
  const text =
    left <= 0 ? t('time.passed') : t(days > 0 ? 'time.daysLeft' : 'time.left', { days, time: ofDay(left % DAY_S) });
  return (
    <Typography.Text
      {...(left < SOON_S && { type: left <= 0 ? 'secondary' : 'warning' })}
      title={t('time.byServer', { now: exactInstant(new Date(now).toISOString()) })}
      style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}
    >
      <span role="timer">{text}</span>
    </Typography.Text>
  );
}
