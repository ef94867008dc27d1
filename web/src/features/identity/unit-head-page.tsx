import { useQuery } from '@apollo/client/react';
import { Card, Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { Unit } from '../../../../schema/identity/unit.js';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { CommandForm } from '../../components/command-form.js';
import { PageTitle } from '../../components/page-title.js';
import { useCommand } from '../../components/use-command.js';
import { WhenAllowed } from '../../components/when-allowed.js';
import { AccountsDocument, NameUnitHeadDocument, UnitsDocument } from '../../generated/graphql.js';

const SHOWN = 50;

interface Values {
  readonly accountId?: string;
}

function HeadForm({ id, rev }: { readonly id: string; readonly rev: number }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const [search, setSearch] = useState('');
  const { data, previousData, loading } = useQuery(AccountsDocument, {
    variables: { first: SHOWN, search: search || null },
  });
  const { run, busy } = useCommand(NameUnitHeadDocument);
  const found = ((data ?? previousData)?.accounts.edges ?? []).map(({ node }) => node);
  return (
    <CommandForm
      draft={null}
      of={{ id, rev }}
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
          options={found.map((one) => ({
            value: one.id,
            label: `${one.name} · ${one.login} · ${one.unit?.name ?? ''}`,
          }))}
        />
      </Form.Item>
    </CommandForm>
  );
}

/** The form that names the head of a unit. */
export function UnitHeadPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(UnitsDocument, { fetchPolicy: 'network-only' });
  return (
    <AskedView asked={asked}>
      {({ units }) => {
        const unit = units.find((one) => one.id === id);
        if (!unit) return <NotFound />;
        return (
          <>
            <PageTitle title={`${t('move.nameUnitHead')} · ${unit.code} ${unit.name}`} />
            <WhenAllowed moves={unit.moves} move="nameUnitHead" back={`/accounts?unit=${id}`}>
              <Card style={{ maxWidth: 640 }}>
                <HeadForm key={id} id={id} rev={unit.rev} />
              </Card>
            </WhenAllowed>
          </>
        );
      }}
    </AskedView>
  );
}
