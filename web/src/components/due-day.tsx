import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { businessDay, daysAfter } from '../../../schema/kernel/calendar.js';

interface Props {
  readonly day: string | null | undefined;
  /** Whether it still has to be done; what is done is not overdue. */
  readonly open: boolean;
  /** In a table with many columns: the day comes below the words. */
  readonly narrow?: boolean;
}

const SOON_DAYS = 3;

/** A day by which something is due; words mark that it is near or has passed. */
export function DueDay({ day, open, narrow = false }: Props) {
  const { t } = useTranslation();
  if (!day) return null;
  const today = businessDay(new Date());
  if (!open || day > daysAfter(today, SOON_DAYS)) return <span>{day}</span>;
  const late = day < today;
  return (
    <Tag color={late ? 'red' : 'orange'} style={narrow ? { whiteSpace: 'normal', maxWidth: '7.5em' } : {}}>
      {t(late ? 'due.overdue' : 'due.soon', { day })}
    </Tag>
  );
}
