import { Card, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { Supplier } from '../../../../schema/suppliers/supplier.js';
import { CommandForm } from '../../components/command-form.js';
import { DayInput } from '../../components/inputs.js';
import { useCommand } from '../../components/use-command.js';
import { ProposeWithholdingDocument } from '../../generated/graphql.js';
import { type Suspended, SuspensionFormPage } from './suspension-form-page.js';

interface Values {
  readonly reason: string;
  readonly until: string | null;
}

function WithholdForm({ supplier }: { readonly supplier: Suspended }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(ProposeWithholdingDocument);
  const { id, moves } = supplier;
  return (
    <CommandForm
      draft={`proposeWithholding:${id}`}
      of={supplier}
      form={form}
      initialValues={{ reason: '', until: null }}
      schema={inputOf(Supplier, 'proposeWithholding')}
      toInput={(values: Values) => ({ supplierId: id, ...values })}
      run={run}
      busy={busy}
      submit={t('move.proposeWithholding')}
      consequences={moves.find(({ name }) => name === 'proposeWithholding')?.consequences}
      onDone={() => void navigate(`/suppliers/${id}`)}
    >
      <Card style={{ marginBottom: 16, maxWidth: 720 }}>
        <Form.Item name="reason" label={t('withhold.reason')} extra={t('withhold.reasonHint')}>
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
        <Form.Item name="until" label={t('withhold.until')} extra={t('withhold.untilHint')} style={{ marginBottom: 0 }}>
          <DayInput />
        </Form.Item>
      </Card>
    </CommandForm>
  );
}

/** The form that proposes to hold back payments to a suspended supplier, on a ground and for a time. */
export function WithholdPage() {
  return (
    <SuspensionFormPage move="proposeWithholding">
      {(supplier) => <WithholdForm key={supplier.id} supplier={supplier} />}
    </SuspensionFormPage>
  );
}
