import { Button, Flex } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { InstantInput } from '../../components/inputs.js';

const HOUR = 10;
const UNTIL_MONDAY = new Map([
  [6, 2],
  [0, 1],
]);

/** Ten o'clock a number of days after a moment. A deadline that would fall on a weekend moves to Monday. */
export function deadlineAfter(days: number, from: Dayjs = dayjs()): string {
  const day = from.add(days, 'day').hour(HOUR).minute(0).second(0).millisecond(0);
  const rest = UNTIL_MONDAY.get(day.day()) ?? 0;
  return day.add(rest, 'day').toISOString();
}

interface Props {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (value: string | null) => void;
  /** The quick choices: numbers of days after `from`. */
  readonly days: readonly number[];
  /** The moment from which quick choices count; now if it is not given. */
  readonly from?: string;
}

/** A deadline with quick choices. Its value is a text in UTC. */
export function DeadlineInput({ days, from, onChange, ...rest }: Props) {
  const { i18n } = useTranslation();
  const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: 'short' });
  // Two quick choices may fall on the same Monday.
  const choices = [...new Set(days.map((count) => deadlineAfter(count, from === undefined ? dayjs() : dayjs(from))))];
  return (
    <Flex vertical gap={8} style={{ maxWidth: 480 }}>
      <InstantInput {...rest} onChange={(value) => onChange?.(value)} />
      <Flex wrap gap={8}>
        {choices.map((choice) => {
          const at = dayjs(choice);
          return (
            <Button key={choice} size="small" onClick={() => onChange?.(choice)}>
              {`${at.format('MM-DD')} ${weekday.format(at.toDate())} ${at.format('HH:mm')}`}
            </Button>
          );
        })}
      </Flex>
    </Flex>
  );
}
