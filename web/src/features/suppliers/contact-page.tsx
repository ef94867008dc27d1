import { Card, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { Supplier } from '../../../../schema/suppliers/supplier.js';
import { CommandForm } from '../../components/command-form.js';
import { useCommand } from '../../components/use-command.js';
import { ChangeContactDocument, type SupplierProfileFragment } from '../../generated/graphql.js';
import { OwnFormPage } from './own-form-page.js';
import { ContactFields } from './profile-fields.js';

interface Values {
  readonly address: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly contactEmail: string;
}

function ContactForm({ supplier }: { readonly supplier: SupplierProfileFragment }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(ChangeContactDocument);
  const { id, address, contactName, contactPhone, contactEmail } = supplier;
  return (
    <CommandForm
      draft={`changeContact:${id}`}
      of={supplier}
      form={form}
      initialValues={{
        address: address ?? '',
        contactName: contactName ?? '',
        contactPhone: contactPhone ?? '',
        contactEmail: contactEmail ?? '',
      }}
      schema={inputOf(Supplier, 'changeContact')}
      toInput={(values: Values) => ({ supplierId: id, ...values })}
      run={run}
      busy={busy}
      submit={t('move.changeContact')}
      consequences={t('supplierChange.contactCounts')}
      onDone={() => void navigate('/my-supplier')}
    >
      <Card style={{ marginBottom: 16, maxWidth: 960 }}>
        <Form.Item name="address" label={t('field.Supplier.address')}>
          <Input maxLength={300} autoComplete="street-address" />
        </Form.Item>
        <ContactFields />
      </Card>
    </CommandForm>
  );
}

/** The form in which a supplier says how to contact it now. */
export function ContactPage() {
  return (
    <OwnFormPage move="changeContact">
      {(supplier) => <ContactForm key={supplier.id} supplier={supplier} />}
    </OwnFormPage>
  );
}
