import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useViewer } from '../../lib/viewer.js';

interface Props {
  readonly account: { readonly id: string; readonly name: string } | null | undefined;
  /** The pseudonym, where the name has been erased. */
  readonly personRef?: string;
  readonly erased?: boolean;
}

const READ_ACCOUNTS = ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'] as const;

/** A person by name, or once erased by the pseudonym under which the trail continues. */
export function PersonName({ account, personRef, erased }: Props) {
  const { t } = useTranslation();
  const { holds } = useViewer();
  if (erased || !account)
    return (
      <Typography.Text type="secondary">
        {t('records.somebodyErased')} {personRef && <code style={{ overflowWrap: 'anywhere' }}>{personRef}</code>}
      </Typography.Text>
    );
  if (!READ_ACCOUNTS.some((role) => holds(role))) return account.name;
  return <Link to={`/accounts/${account.id}`}>{account.name}</Link>;
}
