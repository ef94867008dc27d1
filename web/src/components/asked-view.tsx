import type { ErrorLike } from '@apollo/client';
import { Alert, Button, Empty, Skeleton, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { faultKey } from '../lib/client.js';

/** The state of a query: the part of Apollo's useQuery that is needed to show it. */
export interface Asked<T> {
  readonly data?: T | undefined;
  readonly error?: ErrorLike | undefined;
  readonly loading: boolean;
  readonly refetch: () => Promise<unknown>;
}

interface Props<T> {
  readonly asked: Asked<T>;
  readonly children: (data: T) => ReactNode;
}

/** Shows the answer to a query, or that it is loading, or why there is none. */
export function AskedView<T>({ asked, children }: Props<T>) {
  const { t } = useTranslation();
  const { data, error, loading, refetch } = asked;
  const retry = <Button onClick={() => void refetch().catch(() => null)}>{t('app.retry')}</Button>;
  return (
    <>
      {error && <Alert type="error" showIcon title={t(faultKey(error))} action={retry} style={{ marginBottom: 16 }} />}
      {data !== undefined && children(data)}
      {data === undefined && loading && <Skeleton active paragraph={{ rows: 6 }} />}
    </>
  );
}

/** Says why a page has nothing to show, and leads on to what there is to do. */
function Nothing({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const said = (
    <Typography.Title level={1} style={{ fontSize: 16, fontWeight: 400 }}>
      {text}
    </Typography.Title>
  );
  return (
    <Empty description={said} style={{ marginTop: 64 }}>
      <Link to="/">
        <Button tabIndex={-1}>{t('app.toHome')}</Button>
      </Link>
    </Empty>
  );
}

/** Says that a record does not exist or is not for this reader. */
export function NotFound() {
  const { t } = useTranslation();
  return <Nothing text={t('app.notFound')} />;
}

/** Says that there is no page at an address, at least for this reader. */
export function NoSuchPage() {
  const { t } = useTranslation();
  return <Nothing text={t('app.noPage')} />;
}
