import { useQuery } from '@apollo/client/react';
import { App, Card, Flex, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import type { Taxpayer } from '../../../../schema/kernel/tax-rates.js';
import { Supplier } from '../../../../schema/suppliers/supplier.js';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { CommandForm } from '../../components/command-form.js';
import { PageTitle } from '../../components/page-title.js';
import { useCommand } from '../../components/use-command.js';
import { WhenAllowed } from '../../components/when-allowed.js';
import {
  EditSupplierProfileDocument,
  MySupplierDocument,
  type SupplierProfileFragment,
} from '../../generated/graphql.js';
import { BankFields, BasicFields, CategoryField, ContactFields } from './profile-fields.js';

interface Values {
  readonly nameEn: string;
  readonly legalRepresentative: string;
  readonly taxpayer: Taxpayer | null;
  readonly foundedOn: string | null;
  readonly address: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly contactEmail: string;
  readonly bankName: string;
  readonly bankAccount: string;
  readonly categoryIds: string[];
}

function valuesOf(supplier: SupplierProfileFragment): Values {
  return {
    nameEn: supplier.nameEn ?? '',
    legalRepresentative: supplier.legalRepresentative ?? '',
    taxpayer: supplier.taxpayer ?? null,
    foundedOn: supplier.foundedOn ?? null,
    address: supplier.address ?? '',
    contactName: supplier.contactName ?? '',
    contactPhone: supplier.contactPhone ?? '',
    contactEmail: supplier.contactEmail ?? '',
    bankName: supplier.bankName ?? '',
    bankAccount: supplier.bankAccount ?? '',
    categoryIds: supplier.categories.map(({ id }) => id),
  };
}

function ProfileForm({ supplier }: { readonly supplier: SupplierProfileFragment }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(EditSupplierProfileDocument);
  const { id } = supplier;
  return (
    <CommandForm
      draft={`supplier-profile:${id}`}
      of={supplier}
      form={form}
      initialValues={valuesOf(supplier)}
      schema={inputOf(Supplier, 'editSupplierProfile')}
      toInput={(values: Values) => ({ supplierId: id, ...values })}
      run={run}
      busy={busy}
      submit={t('profile.save')}
      consequences={t('profile.afterSaving')}
      onDone={() => {
        message.success(t('profile.saved'));
        void navigate('/my-supplier');
      }}
    >
      <Flex vertical gap={16} style={{ marginBottom: 16 }}>
        <Card title={t('profile.basic')}>
          <BasicFields supplier={supplier} />
        </Card>
        <Card title={t('profile.contact')}>
          <ContactFields />
        </Card>
        <Card title={t('profile.bank')}>
          <BankFields />
        </Card>
        <Card title={t('profile.categories')}>
          <CategoryField />
        </Card>
      </Flex>
    </CommandForm>
  );
}

/** The form in which a supplier says who it is and what it can deliver. */
export function ProfilePage() {
  const { t } = useTranslation();
  const asked = useQuery(MySupplierDocument, { fetchPolicy: 'network-only' });
  return (
    <>
      <PageTitle title={t('profile.title')} />
      <AskedView asked={asked}>
        {({ mySupplier }) =>
          mySupplier ? (
            <WhenAllowed moves={mySupplier.moves} move="editSupplierProfile" back="/my-supplier">
              <ProfileForm supplier={mySupplier} />
            </WhenAllowed>
          ) : (
            <NotFound />
          )
        }
      </AskedView>
    </>
  );
}
