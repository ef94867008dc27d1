import { useQuery } from '@apollo/client/react';
import { Card, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { correctPersonnelNumberInput } from '../../../../schema/identity/inputs.js';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { CommandForm } from '../../components/command-form.js';
import { PageTitle } from '../../components/page-title.js';
import { useCommand } from '../../components/use-command.js';
import { WhenAllowed } from '../../components/when-allowed.js';
import { AccountDocument, type AccountQuery, CorrectPersonnelNumberDocument } from '../../generated/graphql.js';

type Account = NonNullable<AccountQuery['account']>;

interface Values {
  readonly personnelNumber: string;
  readonly reason: string;
}

function NumberForm({ account }: { readonly account: Account }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(CorrectPersonnelNumberDocument);
  const { id, rev, personnelNumber } = account;
  return (
    <CommandForm
      draft={`account:${id}:${rev}:correctPersonnelNumber`}
      form={form}
      initialValues={{ personnelNumber: '', reason: '' }}
      schema={correctPersonnelNumberInput}
      toInput={(values: Values) => ({ ...values, accountId: id, rev })}
      run={run}
      busy={busy}
      submit={t('move.correctPersonnelNumber')}
      consequences={t('account.numberHint')}
      onDone={() => void navigate(`/accounts/${id}`)}
    >
      <Form.Item label={t('account.numberNow')}>{personnelNumber ?? '—'}</Form.Item>
      <Form.Item name="personnelNumber" label={t('field.Account.personnelNumber')}>
        <Input maxLength={20} autoComplete="off" />
      </Form.Item>
      <Form.Item name="reason" label={t('app.reason')}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </CommandForm>
  );
}

/** The form that puts right whose account it is. */
export function CorrectNumberPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(AccountDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <AskedView asked={asked}>
      {({ account }) =>
        account ? (
          <>
            <PageTitle title={`${t('move.correctPersonnelNumber')} · ${account.name}`} />
            <WhenAllowed moves={account.moves} move="correctPersonnelNumber" back={`/accounts/${id}`}>
              <Card style={{ maxWidth: 640 }}>
                <NumberForm key={account.rev} account={account} />
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
