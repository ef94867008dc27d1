import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EntryState } from '../../generated/graphql.js';

/** The colour of each state: waiting, in the log, co-signed by a witness. */
export const STATE_COLOURS = { PENDING: 'orange', LOGGED: 'blue', WITNESSED: 'green' } as const satisfies Record<
  EntryState,
  string
>;

interface Props {
  readonly state: EntryState;
  readonly index: number | null | undefined;
}

/** How far an entry has come: pending, logged but not witnessed, or witnessed. */
export function EntryMark({ state, index }: Props) {
  const { t } = useTranslation();
  return <Tag color={STATE_COLOURS[state]}>{t(`entry.${state}`, { index: index ?? '' })}</Tag>;
}
