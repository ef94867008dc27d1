import { Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EntryFieldsFragment } from '../generated/graphql.js';
import { instant } from './format.js';
import { isDecision } from './subject-facts.js';

interface Props {
  readonly kind: string;
  /** Its trail, oldest first. */
  readonly entries: readonly EntryFieldsFragment[];
}

/** `payment.approvePayment` -> `approvePayment` */
function moveOf(type: string): string {
  return type.split('.')[1] ?? type;
}

/** What was decided about a subject, by whom and with which opinion or reason; the newest first. */
export function DecisionsTaken({ kind, entries }: Props) {
  const { t } = useTranslation();
  const taken = entries
    .filter(({ type, subjectType, reason }) => reason && subjectType === kind && isDecision(kind, moveOf(type)))
    .reverse();
  if (taken.length === 0) return null;
  return (
    <Card size="small" title={t('decision.taken')}>
      <Flex component="ul" vertical gap={8} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {taken.map(({ id, label, actor, at, reason }) => (
          <li key={id} style={{ overflowWrap: 'anywhere' }}>
            <Typography.Text strong>{label}</Typography.Text>{' '}
            <Typography.Text type="secondary">{[actor.name ?? actor.ref, instant(at)].join(' · ')}</Typography.Text>
            <div style={{ whiteSpace: 'pre-wrap' }}>{reason}</div>
          </li>
        ))}
      </Flex>
    </Card>
  );
}
