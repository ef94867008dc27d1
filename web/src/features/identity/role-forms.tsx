import { useQuery } from '@apollo/client/react';
import { Card, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { STAFF_ROLES, SUPPLIER_ROLES } from '../../../../schema/common/roles.js';
import { grantRoleInput, proposeRevokingInput, revokeRoleInput } from '../../../../schema/identity/inputs.js';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { CommandForm } from '../../components/command-form.js';
import { PageTitle } from '../../components/page-title.js';
import { useCommand } from '../../components/use-command.js';
import { WhenAllowed } from '../../components/when-allowed.js';
import {
  AccountDocument,
  type AccountQuery,
  GrantRoleDocument,
  ProposeRevokingDocument,
  RevokeRoleDocument,
} from '../../generated/graphql.js';
import { Roles } from './account-page.js';

type Account = NonNullable<AccountQuery['account']>;
type Move = 'grantRole' | 'revokeRole' | 'proposeRevoking';

interface Values {
  readonly role: string;
  readonly reason: string;
}

const SCHEMAS = { grantRole: grantRoleInput, revokeRole: revokeRoleInput, proposeRevoking: proposeRevokingInput };

function RoleForm({ account, move }: { readonly account: Account; readonly move: Move }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const granting = useCommand(GrantRoleDocument);
  const revoking = useCommand(RevokeRoleDocument);
  const proposing = useCommand(ProposeRevokingDocument);
  const { run, busy } = { grantRole: granting, revokeRole: revoking, proposeRevoking: proposing }[move];
  const { id, rev, roles, audience } = account;
  const posts: readonly string[] = audience === 'STAFF' ? STAFF_ROLES : SUPPLIER_ROLES;
  const choices = move === 'grantRole' ? posts.filter((post) => !roles.includes(post)) : roles;
  return (
    <CommandForm
      draft={`account:${id}:${rev}:${move}`}
      form={form}
      initialValues={{ reason: '' }}
      schema={SCHEMAS[move]}
      toInput={({ role, reason }: Values) => ({
        ...{ accountId: id, role, reason },
        ...(move === 'proposeRevoking' ? {} : { rev }),
      })}
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
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(AccountDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <AskedView asked={asked}>
      {({ account }) =>
        account ? (
          <>
            <PageTitle title={`${t(`move.${move}`)} · ${account.name}`} />
            <WhenAllowed moves={account.moves} move={move} back={`/accounts/${id}`}>
              <Card style={{ maxWidth: 640 }}>
                <RoleForm key={account.rev} account={account} move={move} />
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

/** The form that gives an account a post. */
export function GrantRolePage() {
  return <RolePage move="grantRole" />;
}

/** The form that takes a post from an account. */
export function RevokeRolePage() {
  return <RolePage move="revokeRole" />;
}

/** The form that proposes to take a post which one person alone may not take. */
export function ProposeRevokingPage() {
  return <RolePage move="proposeRevoking" />;
}
