import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly busy: boolean;
  readonly onAgain: () => void;
}

/** Shown where a command got no answer: what was entered stays, and the same is sent again with the same key. */
export function NotKnown({ busy, onAgain }: Props) {
  const { t } = useTranslation();
  const again = (
    <Button loading={busy} onClick={onAgain}>
      {t('form.again')}
    </Button>
  );
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('form.notKnown')}
      action={again}
      style={{ marginBottom: 16 }}
    />
  );
}
