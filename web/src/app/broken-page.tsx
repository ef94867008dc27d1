import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';

/** Shown where a page itself failed: says so and offers to reload it. */
export function BrokenPage() {
  const { t } = useTranslation();
  return (
    <Result
      status="warning"
      title={t('app.broken')}
      extra={
        <Button type="primary" onClick={() => window.location.reload()}>
          {t('app.reload')}
        </Button>
      }
    />
  );
}
