import { Col, Form, Input, Row, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TAXPAYERS } from '../../../../schema/kernel/tax-rates.js';
import { DayInput } from '../../components/inputs.js';
import { Facts } from '../../components/subject-page.js';
import type { SupplierProfileFragment } from '../../generated/graphql.js';
import { CategoryPicker } from './category-picker.js';

interface FieldProps {
  readonly name: string;
  readonly label?: string;
  readonly extra?: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

function Field({ name, label, extra, wide, children }: FieldProps) {
  const { t } = useTranslation();
  return (
    <Col xs={24} md={wide ? 24 : 12}>
      <Form.Item name={name} label={label ?? t(`field.Supplier.${name}`)} extra={extra}>
        {children}
      </Form.Item>
    </Col>
  );
}

/** What kind of taxpayer the firm is. */
export function TaxpayerField() {
  const { t } = useTranslation();
  return (
    <Field name="taxpayer" extra={t('profile.taxpayerHint')}>
      <Select options={TAXPAYERS.map((value) => ({ value, label: t(`word.Taxpayer.${value}`) }))} />
    </Field>
  );
}

/** The firm itself; its name and credit code were given at registration. */
export function BasicFields({ supplier }: { readonly supplier: SupplierProfileFragment }) {
  const { t } = useTranslation();
  return (
    <>
      <Facts
        facts={[
          { label: t('suppliers.companyName'), value: supplier.name },
          { label: t('field.Supplier.creditCode'), value: supplier.creditCode },
        ]}
      />
      <Row gutter={16} style={{ marginTop: 16 }}>
        <Field name="legalRepresentative" extra={t('profile.asOnLicence')}>
          <Input maxLength={60} />
        </Field>
        <TaxpayerField />
        <Field name="foundedOn" label={t('profile.foundedOnOptional')}>
          <DayInput />
        </Field>
        <Field name="address" wide>
          <Input maxLength={300} autoComplete="street-address" />
        </Field>
        <Field name="nameEn" label={t('profile.nameEnOptional')} wide>
          <Input maxLength={200} />
        </Field>
      </Row>
    </>
  );
}

/** Whom the enterprise calls. */
export function ContactFields() {
  return (
    <Row gutter={16}>
      <Field name="contactName">
        <Input maxLength={60} autoComplete="name" />
      </Field>
      <Field name="contactPhone">
        <Input maxLength={30} inputMode="tel" autoComplete="tel" />
      </Field>
      <Field name="contactEmail" wide>
        <Input maxLength={200} inputMode="email" autoComplete="email" />
      </Field>
    </Row>
  );
}

/** Where payments go. */
export function BankFields() {
  const { t } = useTranslation();
  return (
    <Row gutter={16}>
      <Field name="bankName" extra={t('profile.bankNameHint')}>
        <Input maxLength={100} autoComplete="off" />
      </Field>
      <Field name="bankAccount" extra={t('profile.bankAccountHint')}>
        <Input maxLength={60} inputMode="numeric" autoComplete="off" style={{ fontVariantNumeric: 'tabular-nums' }} />
      </Field>
    </Row>
  );
}

/** What the supplier can deliver. */
export function CategoryField() {
  const { t } = useTranslation();
  return (
    <Form.Item
      name="categoryIds"
      label={t('field.Supplier.categoryIds')}
      extra={t('profile.categoriesHint')}
      style={{ marginBottom: 0 }}
    >
      <CategoryPicker />
    </Form.Item>
  );
}
