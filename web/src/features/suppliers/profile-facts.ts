import type { TFunction } from 'i18next';
import { instant } from '../../components/format.js';
import type { Fact } from '../../components/subject-page.js';
import type { SupplierProfileFragment } from '../../generated/graphql.js';
import { categoryNames } from './category-names.js';

/** What a supplier says about itself. */
export function profileFacts(supplier: SupplierProfileFragment, t: TFunction, language: string): Fact[] {
  const label = (field: string) => t(`field.Supplier.${field}`);
  return [
    { label: label('creditCode'), value: supplier.creditCode },
    { label: label('nameEn'), value: supplier.nameEn },
    { label: label('legalRepresentative'), value: supplier.legalRepresentative },
    { label: label('taxpayer'), value: supplier.taxpayer && t(`word.Taxpayer.${supplier.taxpayer}`) },
    { label: label('foundedOn'), value: supplier.foundedOn },
    { label: label('address'), value: supplier.address, wide: true },
    { label: label('contactName'), value: supplier.contactName },
    { label: label('contactPhone'), value: supplier.contactPhone },
    { label: label('contactEmail'), value: supplier.contactEmail, wide: true },
    { label: label('bankName'), value: supplier.bankName },
    { label: label('bankAccount'), value: supplier.bankAccount },
    { label: label('categoryIds'), value: categoryNames(supplier.categories, language), wide: true },
    { label: label('pledgeAcceptedAt'), value: instant(supplier.pledgeAcceptedAt) },
    { label: t('suppliers.registeredAt'), value: instant(supplier.createdAt) },
  ];
}
