import { useQuery } from '@apollo/client/react';
import { Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Unit } from '../../../../schema/identity/unit.js';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { CommandForm } from '../../components/command-form.js';
import { useMoreMatches } from '../../components/more-matches.js';
import { useCommand } from '../../components/use-command.js';
import { AccountsDocument, NameUnitHeadDocument } from '../../generated/graphql.js';
import { UnitFormPage } from './unit-form-page.js';
import type { UnitNode } from './unit-tree.js';

const SHOWN = 50;

interface Values {
  readonly accountId?: string;
}

function HeadForm({ unit }: { readonly unit: UnitNode }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const [search, setSearch] = useState('');
  const { data, previousData, loading } = useQuery(AccountsDocument, {
    variables: { first: SHOWN, search: search || null },
  });
  const more = useMoreMatches((data ?? previousData)?.accounts.pageInfo.hasNextPage);
  const { run, busy } = useCommand(NameUnitHeadDocument);
  const { id } = unit;
  const found = ((data ?? previousData)?.accounts.edges ?? []).map(({ node }) => node);
  return (
    <CommandForm
      draft={null}
      of={unit}
      form={form}
      initialValues={{}}
      schema={inputOf(Unit, 'nameUnitHead')}
      toInput={({ accountId }: Values) => ({ unitId: id, accountId })}
      run={run}
      busy={busy}
      submit={t('move.nameUnitHead')}
      onDone={() => void navigate(`/accounts?unit=${id}`)}
    >
      <Form.Item name="accountId" label={t('field.Unit.headId')} extra={t('unit.headHint')}>
        <Select
          showSearch={{ filterOption: false, onSearch: (text) => setSearch(text.trim()) }}
          loading={loading}
          placeholder={t('account.search')}
          options={[
            ...found.map((one) => ({
              value: one.id,
              label: `${one.name} · ${one.login} · ${one.unit?.name ?? ''}`,
            })),
            ...more,
          ]}
        />
      </Form.Item>
    </CommandForm>
  );
}

/** The form that names the head of a unit. */
export function UnitHeadPage() {
  return <UnitFormPage move="nameUnitHead">{(unit) => <HeadForm key={unit.id} unit={unit} />}</UnitFormPage>;
}
