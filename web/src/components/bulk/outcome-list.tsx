import { Alert, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../use-command.js';

interface Props {
  /** What became of each act, by the id of its subject. */
  readonly outcomes: ReadonlyMap<string, Outcome<unknown>>;
  /** What a subject is called. */
  readonly nameOf: (id: string) => string;
  readonly onClose: () => void;
}

/** What became of several acts: how many were done, and for each other one why not. */
export function OutcomeList({ outcomes, nameOf, onClose }: Props) {
  const { t } = useTranslation();
  const undone = [...outcomes].flatMap(([id, outcome]) => {
    if ('done' in outcome) return [];
    return [{ id, why: 'refused' in outcome ? outcome.refused.message : outcome.failed }];
  });
  const count = outcomes.size - undone.length;
  return (
    <Alert
      type={undone.length > 0 ? 'warning' : 'success'}
      showIcon
      closable={{ onClose }}
      role="status"
      title={undone.length > 0 ? t('bulk.someDone', { count, of: outcomes.size }) : t('bulk.allDone', { count })}
      description={
        undone.length > 0 && (
          <ul style={{ margin: 0, paddingInlineStart: 20 }}>
            {undone.map(({ id, why }) => (
              <li key={id}>
                <Typography.Text strong>{nameOf(id)}</Typography.Text> {why}
              </li>
            ))}
          </ul>
        )
      }
    />
  );
}
