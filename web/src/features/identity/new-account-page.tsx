import { App, Card, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Account } from '../../../../schema/identity/account.js';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { CommandForm } from '../../components/command-form.js';
import { PageTitle } from '../../components/page-title.js';
import { useCommand } from '../../components/use-command.js';
import { CreateAccountDocument } from '../../generated/graphql.js';
import { UnitSelect } from './unit-select.js';

const LANGUAGES = ['zh', 'en'] as const;

interface Values {
  readonly login: string;
  readonly name: string;
  readonly personnelNumber: string;
  readonly language: string;
  readonly unitId: string | null;
  readonly email: string;
}

const NEW: Values = { login: '', name: '', personnelNumber: '', language: 'zh', unitId: null, email: '' };

/** The form of a new account. Whoever fills it in has nothing to do with its password. */
export function NewAccountPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(CreateAccountDocument);
  return (
    <>
      <PageTitle title={t('move.createAccount')} />
      <Card style={{ maxWidth: 640 }}>
        <CommandForm
          draft={null}
          form={form}
          initialValues={NEW}
          schema={inputOf(Account, 'createAccount')}
          toInput={(values: Values) => ({ ...values, unitId: values.unitId ?? undefined })}
          run={run}
          busy={busy}
          submit={t('move.createAccount')}
          consequences={t('account.newHasNoRole')}
          onDone={({ id }: { readonly id: string }) => {
            message.success(t('account.made'));
            void navigate(`/accounts/${id}`);
          }}
        >
          <Form.Item name="name" label={t('field.Account.name')}>
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
          <Form.Item name="personnelNumber" label={t('field.Account.personnelNumber')} extra={t('account.numberHint')}>
            <Input maxLength={20} autoComplete="off" />
          </Form.Item>
          <Form.Item name="login" label={t('field.Account.login')} extra={t('account.loginHint')}>
            <Input maxLength={80} autoComplete="off" />
          </Form.Item>
          <Form.Item name="email" label={t('account.emailOptional')} extra={t('account.emailHint')}>
            <Input maxLength={200} inputMode="email" autoComplete="off" />
          </Form.Item>
          <Form.Item name="unitId" label={t('field.Account.unitId')}>
            <UnitSelect />
          </Form.Item>
          <Form.Item name="language" label={t('field.Account.language')}>
            <Radio.Group options={LANGUAGES.map((value) => ({ value, label: t(`entry.value.${value}`) }))} />
          </Form.Item>
        </CommandForm>
      </Card>
    </>
  );
}
