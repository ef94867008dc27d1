import { Alert, Button, Empty, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Asked } from '../app/use-ask.js';

interface Props<T> {
  readonly asked: Asked<T>;
  readonly children: (data: T) => ReactNode;
}

/** Shows what was asked for, or that it is loading, or why it could not be had. */
export function AskedView<T>({ asked, children }: Props<T>) {
  const { t } = useTranslation();
  const { data, error, loading, again } = asked;
  const retry = <Button onClick={again}>{t('app.retry')}</Button>;
  return (
    <>
      {error && <Alert type="error" showIcon title={t(error.message)} action={retry} style={{ marginBottom: 16 }} />}
      {data !== null && children(data)}
      {data === null && loading && <Skeleton active />}
    </>
  );
}

/** Says that a record is not there or not for this reader. */
export function NotFound() {
  const { t } = useTranslation();
  return <Empty description={t('app.notFound')} />;
}
