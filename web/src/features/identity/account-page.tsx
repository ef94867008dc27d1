import { useQuery } from '@apollo/client/react';
import { Alert, Space, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { instant } from '../../components/format.js';
import { StateTag } from '../../components/state-tag.js';
import { SubjectPage } from '../../components/subject-page.js';
import { useMay } from '../../components/use-may.js';
import { AccountDocument, type AccountQuery } from '../../generated/graphql.js';
import { CodeLetter } from './code-letter.js';

type Account = NonNullable<AccountQuery['account']>;

/** The posts of an account in words. */
export function Roles({ roles }: { readonly roles: readonly string[] }) {
  const { t } = useTranslation();
  if (roles.length === 0) return t('account.noRole');
  return (
    <Space wrap size={4}>
      {roles.map((role) => (
        <Tag key={role}>{t(`role.${role}`)}</Tag>
      ))}
    </Space>
  );
}

/** The other accounts of the person, with their posts: what one person may not do is judged across all of them. */
function othersOf(others: NonNullable<Account['otherAccounts']>, label: string) {
  if (others.length === 0) return [];
  const value = others.map(({ id, login, roles, state }) => (
    <Space key={id} wrap size={8}>
      <Link to={`/accounts/${id}`}>{login}</Link>
      <StateTag subject="Account" state={state} />
      <Roles roles={roles} />
    </Space>
  ));
  return [{ label, value: <Space orientation="vertical">{value}</Space>, wide: true }];
}

/** An account: whose it is, which posts it holds, and its trail. */
export function AccountPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const mayIssue = useMay('Account', 'issueCode');
  const asked = useQuery(AccountDocument, { variables: { id } });
  const field = (name: string) => t(`field.Account.${name}`);
  return (
    <AskedView asked={asked}>
      {({ account }) =>
        account ? (
          <SubjectPage
            kind="Account"
            subject={account}
            title={account.name}
            number={account.login}
            entries={account.entries}
            facts={[
              { label: field('login'), value: account.login },
              { label: field('personnelNumber'), value: account.personnelNumber },
              { label: field('audience'), value: t(`account.of.${account.audience}`) },
              { label: t('column.supplier'), value: account.company },
              { label: field('unitId'), value: account.unit && <Link to="/accounts">{account.unit.name}</Link> },
              { label: field('language'), value: t(`entry.value.${account.language}`) },
              { label: field('roles'), value: <Roles roles={account.roles} />, wide: true },
              ...othersOf(account.otherAccounts ?? [], t('account.others')),
            ]}
          >
            {account.roles.length === 0 && account.state === 'ACTIVE' && (
              <Alert type="info" showIcon title={t('account.needsRole')} />
            )}
            {!account.hasPassword && account.state === 'ACTIVE' && (
              <Alert
                type="info"
                showIcon
                title={
                  account.codeUntil
                    ? t('account.codeOut', { until: instant(account.codeUntil) })
                    : t('account.needsCode')
                }
              />
            )}
            {mayIssue && account.codeUntil && (
              <CodeLetter
                key={account.rev}
                accountId={id}
                rev={account.rev}
                name={account.name}
                login={account.login}
              />
            )}
          </SubjectPage>
        ) : (
          <NotFound />
        )
      }
    </AskedView>
  );
}
