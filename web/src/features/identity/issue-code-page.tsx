import { useQuery } from '@apollo/client/react';
import { App, Card, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { issueCodeInput } from '../../../../schema/identity/inputs.js';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { CommandForm } from '../../components/command-form.js';
import { PageTitle } from '../../components/page-title.js';
import { useCommand } from '../../components/use-command.js';
import { WhenAllowed } from '../../components/when-allowed.js';
import { AccountDocument, type AccountQuery, IssueCodeDocument } from '../../generated/graphql.js';

type Account = NonNullable<AccountQuery['account']>;

interface Values {
  readonly by: 'LETTER' | 'MAIL';
  readonly mailTo: string;
  readonly reason: string;
}

function CodeForm({ account }: { readonly account: Account }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const by = Form.useWatch('by', form);
  const { run, busy } = useCommand(IssueCodeDocument);
  const { id, rev } = account;
  return (
    <CommandForm
      draft={null}
      form={form}
      initialValues={{ by: 'LETTER', mailTo: '', reason: '' }}
      schema={issueCodeInput}
      toInput={({ by: way, mailTo, reason }: Values) => ({
        ...{ accountId: id, rev, reason, mailTo: way === 'MAIL' ? mailTo : null },
      })}
      run={run}
      busy={busy}
      submit={t('move.issueCode')}
      consequences={t('account.codeEndsPassword')}
      onDone={() => {
        if (by === 'MAIL') message.success(t('account.codeMailed'));
        void navigate(`/accounts/${id}`);
      }}
    >
      <Form.Item name="by" label={t('account.codeBy')}>
        <Radio.Group
          options={[
            { value: 'LETTER', label: t('account.codeByLetter') },
            { value: 'MAIL', label: t('account.codeByMail') },
          ]}
        />
      </Form.Item>
      {by === 'MAIL' && (
        <Form.Item name="mailTo" label={t('field.Account.email')} extra={t('account.mailToHint')}>
          <Input maxLength={200} inputMode="email" autoComplete="off" />
        </Form.Item>
      )}
      <Form.Item name="reason" label={t('app.reason')}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </CommandForm>
  );
}

/** The form that issues a one-time code: as a letter, or by a mail that nobody else sees. */
export function IssueCodePage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(AccountDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <AskedView asked={asked}>
      {({ account }) =>
        account ? (
          <>
            <PageTitle title={`${t('move.issueCode')} · ${account.name}`} />
            <WhenAllowed moves={account.moves} move="issueCode" back={`/accounts/${id}`}>
              <Card style={{ maxWidth: 640 }}>
                <CodeForm key={account.rev} account={account} />
              </Card>
            </WhenAllowed>
          </>
        ) : (
          <NotFound />
        )
      }
    </AskedView>
  );
}
