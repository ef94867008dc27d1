import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Fault, FieldPath } from './faults.js';

interface Props {
  readonly faults: readonly Fault[];
  /** Goes to the field. */
  readonly onChosen: (path: FieldPath) => void;
}

/** What is wrong with a form, in one place; each fault leads to its field. */
export function FaultSummary({ faults, onChosen }: Props) {
  const { t } = useTranslation();
  if (faults.length === 0) return null;
  const lines = faults.map(({ path, message, field }) => (
    <li key={`${path.join('.')} ${message}`}>
      {path.length === 0 ? (
        message
      ) : (
        <Button
          type="link"
          size="small"
          style={{ padding: 0, whiteSpace: 'normal', height: 'auto', textAlign: 'start' }}
          onClick={() => onChosen(path)}
        >
          {field ? t('form.fault', { field, message }) : message}
        </Button>
      )}
    </li>
  ));
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ margin: '16px 0' }}
      title={t('form.faults', { count: faults.length })}
      description={<ul style={{ margin: 0, paddingInlineStart: 20 }}>{lines}</ul>}
    />
  );
}
