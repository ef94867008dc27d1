import { Card, Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import type { Taxpayer } from '../../../../schema/kernel/tax-rates.js';
import { Supplier } from '../../../../schema/suppliers/supplier.js';
import { CommandForm } from '../../components/command-form.js';
import { useCommand } from '../../components/use-command.js';
import { AskSupplierChangeDocument, type SupplierProfileFragment } from '../../generated/graphql.js';
import { OwnFormPage } from './own-form-page.js';
import { BankFields, TaxpayerField } from './profile-fields.js';

interface Values {
  readonly legalRepresentative: string;
  readonly taxpayer: Taxpayer | null;
  readonly bankName: string;
  readonly bankAccount: string;
  readonly oldAccountPayable: boolean;
}

function ChangeForm({ supplier }: { readonly supplier: SupplierProfileFragment }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(AskSupplierChangeDocument);
  const { id, moves, legalRepresentative, taxpayer, bankName, bankAccount } = supplier;
  return (
    <CommandForm
      draft={`askSupplierChange:${id}`}
      of={supplier}
      form={form}
      initialValues={{
        legalRepresentative: legalRepresentative ?? '',
        taxpayer: taxpayer ?? null,
        bankName: bankName ?? '',
        bankAccount: bankAccount ?? '',
        oldAccountPayable: false,
      }}
      schema={inputOf(Supplier, 'askSupplierChange')}
      toInput={(values: Values) => ({ supplierId: id, ...values })}
      run={run}
      busy={busy}
      submit={t('move.askSupplierChange')}
      consequences={moves.find(({ name }) => name === 'askSupplierChange')?.consequences}
      onDone={() => void navigate('/my-supplier')}
    >
      <Card style={{ marginBottom: 16, maxWidth: 960 }}>
        <Form.Item
          name="legalRepresentative"
          label={t('field.Supplier.legalRepresentative')}
          extra={t('profile.asOnLicence')}
        >
          <Input maxLength={60} />
        </Form.Item>
        <TaxpayerField />
        <BankFields />
        <Form.Item
          name="oldAccountPayable"
          valuePropName="checked"
          extra={t('supplierChange.oldAccountHint')}
          style={{ marginBottom: 0 }}
        >
          <Checkbox>{t('supplierChange.oldAccount')}</Checkbox>
        </Form.Item>
      </Card>
    </CommandForm>
  );
}

/** The form in which a supplier asks for another bank account or legal representative. */
export function ChangePage() {
  return (
    <OwnFormPage move="askSupplierChange">
      {(supplier) => <ChangeForm key={supplier.id} supplier={supplier} />}
    </OwnFormPage>
  );
}
