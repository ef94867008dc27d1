import { Card, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { Unit } from '../../../../schema/identity/unit.js';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { CommandForm } from '../../components/command-form.js';
import { PageTitle } from '../../components/page-title.js';
import { useCommand } from '../../components/use-command.js';
import { CreateUnitDocument, RenameUnitDocument } from '../../generated/graphql.js';
import { UnitFormPage } from './unit-form-page.js';
import { UnitSelect } from './unit-select.js';
import type { UnitNode } from './unit-tree.js';

interface Names {
  readonly name: string;
  readonly nameEn: string;
}

interface Values extends Names {
  readonly code: string;
  readonly parentId: string | null;
}

function NameFields() {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item name="name" label={t('field.Unit.name')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="nameEn" label={t('field.Unit.nameEn')}>
        <Input maxLength={100} />
      </Form.Item>
    </>
  );
}

/** The form of a new unit. */
export function NewUnitPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(CreateUnitDocument);
  return (
    <>
      <PageTitle title={t('move.createUnit')} />
      <Card style={{ maxWidth: 640 }}>
        <CommandForm
          draft={`unit:new:${params.get('parent') ?? ''}`}
          form={form}
          initialValues={{ code: '', name: '', nameEn: '', parentId: params.get('parent') }}
          schema={inputOf(Unit, 'createUnit')}
          toInput={(values: Values) => ({ ...values })}
          run={run}
          busy={busy}
          submit={t('move.createUnit')}
          onDone={({ id }: { readonly id: string }) => void navigate(`/accounts?unit=${id}`)}
        >
          <Form.Item name="parentId" label={t('field.Unit.parentId')}>
            <UnitSelect placeholder={t('unit.top')} />
          </Form.Item>
          <Form.Item name="code" label={t('field.Unit.code')} extra={t('unit.codeHint')}>
            <Input maxLength={20} autoComplete="off" />
          </Form.Item>
          <NameFields />
        </CommandForm>
      </Card>
    </>
  );
}

function RenameForm({ unit }: { readonly unit: UnitNode }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<Names>();
  const { run, busy } = useCommand(RenameUnitDocument);
  const { id, name, nameEn } = unit;
  return (
    <CommandForm
      draft={`unit:${id}`}
      of={unit}
      form={form}
      initialValues={{ name, nameEn: nameEn ?? '' }}
      schema={inputOf(Unit, 'renameUnit')}
      toInput={(values: Names) => ({ unitId: id, ...values })}
      run={run}
      busy={busy}
      submit={t('move.renameUnit')}
      onDone={() => void navigate(`/accounts?unit=${id}`)}
    >
      <NameFields />
    </CommandForm>
  );
}

/** The form that renames a unit. */
export function RenameUnitPage() {
  return <UnitFormPage move="renameUnit">{(unit) => <RenameForm key={unit.id} unit={unit} />}</UnitFormPage>;
}
