import { Card, Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { Supplier } from '../../../../schema/suppliers/supplier.js';
import { CommandForm } from '../../components/command-form.js';
import { useCommand } from '../../components/use-command.js';
import { SuspendSupplierDocument } from '../../generated/graphql.js';
import { type Suspended, SuspensionFormPage } from './suspension-form-page.js';

interface Values {
  readonly reason: string;
  readonly deliveriesStopped: boolean;
}

function SuspendForm({ supplier }: { readonly supplier: Suspended }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(SuspendSupplierDocument);
  const { id, moves } = supplier;
  return (
    <CommandForm
      draft={`suspendSupplier:${id}`}
      of={supplier}
      form={form}
      initialValues={{ reason: '', deliveriesStopped: false }}
      schema={inputOf(Supplier, 'suspendSupplier')}
      toInput={(values: Values) => ({ supplierId: id, ...values })}
      run={run}
      busy={busy}
      submit={t('move.suspendSupplier')}
      consequences={moves.find(({ name }) => name === 'suspendSupplier')?.consequences}
      onDone={() => void navigate(`/suppliers/${id}`)}
    >
      <Card style={{ marginBottom: 16, maxWidth: 720 }}>
        <Form.Item name="reason" label={t('suspend.reason')} extra={t('suspend.reasonHint')}>
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
        <Form.Item
          name="deliveriesStopped"
          valuePropName="checked"
          extra={t('suspend.deliveriesHint')}
          style={{ marginBottom: 0 }}
        >
          <Checkbox>{t('suspend.deliveries')}</Checkbox>
        </Form.Item>
      </Card>
    </CommandForm>
  );
}

/** The form that suspends a supplier: why, and whether confirmed deliveries stop too. */
export function SuspendPage() {
  return (
    <SuspensionFormPage move="suspendSupplier">
      {(supplier) => <SuspendForm key={supplier.id} supplier={supplier} />}
    </SuspensionFormPage>
  );
}
