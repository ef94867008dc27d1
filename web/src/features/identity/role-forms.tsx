import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { STAFF_ROLES, SUPPLIER_ROLES } from '../../../../schema/common/roles.js';
import { Account } from '../../../../schema/identity/account.js';
import { AccountMeasure } from '../../../../schema/identity/account-measure.js';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { CommandForm } from '../../components/command-form.js';
import { useCommand } from '../../components/use-command.js';
import { GrantRoleDocument, ProposeRevokingDocument, RevokeRoleDocument } from '../../generated/graphql.js';
import { AccountFormPage, type FormAccount } from './account-form-page.js';
import { Roles } from './account-page.js';

type Move = 'grantRole' | 'revokeRole' | 'proposeRevoking';

interface Values {
  readonly role: string;
  readonly reason: string;
}

const SCHEMAS = {
  grantRole: inputOf(Account, 'grantRole'),
  revokeRole: inputOf(Account, 'revokeRole'),
  proposeRevoking: inputOf(AccountMeasure, 'proposeRevoking'),
};

function RoleForm({ account, move }: { readonly account: FormAccount; readonly move: Move }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const granting = useCommand(GrantRoleDocument);
  const revoking = useCommand(RevokeRoleDocument);
  const proposing = useCommand(ProposeRevokingDocument);
  const { run, busy } = { grantRole: granting, revokeRole: revoking, proposeRevoking: proposing }[move];
  const { id, roles, audience } = account;
  const posts: readonly string[] = audience === 'STAFF' ? STAFF_ROLES : SUPPLIER_ROLES;
  const choices = move === 'grantRole' ? posts.filter((post) => !roles.includes(post)) : roles;
  return (
    <CommandForm
      draft={`account:${id}:${move}`}
      of={move === 'proposeRevoking' ? undefined : account}
      form={form}
      initialValues={{ reason: '' }}
      schema={SCHEMAS[move]}
      toInput={({ role, reason }: Values) => ({ accountId: id, role, reason })}
      run={run}
      busy={busy}
      submit={t(`move.${move}`)}
      onDone={(made: { readonly id: string }) =>
        void navigate(move === 'proposeRevoking' ? `/measures/${made.id}` : `/accounts/${id}`)
      }
    >
      <Form.Item label={t('account.rolesNow')}>
        <Roles roles={roles} />
      </Form.Item>
      <Form.Item name="role" label={t('column.roles')}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('account.pickRole')}
          options={choices.map((value) => ({ value, label: t(`role.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="reason" label={t('app.reason')}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </CommandForm>
  );
}

function RolePage({ move }: { readonly move: Move }) {
  return (
    <AccountFormPage move={move}>
      {(account) => <RoleForm key={account.id} account={account} move={move} />}
    </AccountFormPage>
  );
}

/** The form that gives an account a post. */
export function GrantRolePage() {
  return <RolePage move="grantRole" />;
}

/** The form that takes a post from an account. */
export function RevokeRolePage() {
  return <RolePage move="revokeRole" />;
}

/** The form that proposes to take away a post, where one person alone may not do that. */
export function ProposeRevokingPage() {
  return <RolePage move="proposeRevoking" />;
}
