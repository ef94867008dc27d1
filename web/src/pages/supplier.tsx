import { Card, Descriptions, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useAsk } from '../app/use-ask.js';
import { AskedView, NotFound } from '../parts/asked-view.js';
import { instant } from '../parts/format.js';
import { type Movable, MoveBar } from '../parts/move-bar.js';
import { MOVES } from '../parts/moves.js';
import { PageTitle } from '../parts/page-title.js';
import { StateTag } from '../parts/state-tag.js';
import { ENTRY_FIELDS, type Entry } from '../trail/entry.js';
import { TimeLine } from '../trail/time-line.js';

const SUPPLIER = `query($id: ID!) { supplier(id: $id) {
  id rev state number name nameEn creditCode creditCodeValid legalRepresentative foundedOn address
  contactName contactPhone contactEmail bankName bankAccount categories { id name } pledgeAcceptedAt remark createdAt
  ${MOVES} entries { ${ENTRY_FIELDS} }
} }`;

interface Supplier extends Movable {
  readonly state: string;
  readonly number: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly creditCode: string;
  readonly creditCodeValid: boolean;
  readonly legalRepresentative: string | null;
  readonly foundedOn: string | null;
  readonly address: string | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  readonly contactEmail: string | null;
  readonly bankName: string | null;
  readonly bankAccount: string | null;
  readonly categories: readonly { readonly id: string; readonly name: string }[];
  readonly pledgeAcceptedAt: string | null;
  readonly remark: string | null;
  readonly createdAt: string;
  readonly entries: readonly Entry[];
}

function joined(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' · ');
}

function Head({ supplier }: { readonly supplier: Supplier }) {
  const { t } = useTranslation();
  const code = supplier.creditCodeValid
    ? supplier.creditCode
    : `${supplier.creditCode} (${t('supplier.creditCodeWrong')})`;
  const contact = joined(supplier.contactName, supplier.contactPhone, supplier.contactEmail);
  const items = [
    { key: 'number', label: t('column.number'), children: supplier.number },
    { key: 'state', label: t('column.state'), children: <StateTag subject="Supplier" state={supplier.state} /> },
    { key: 'code', label: t('column.creditCode'), children: code },
    { key: 'nameEn', label: t('supplier.nameEn'), children: supplier.nameEn },
    { key: 'legal', label: t('supplier.legalRepresentative'), children: supplier.legalRepresentative },
    { key: 'founded', label: t('supplier.foundedOn'), children: supplier.foundedOn },
    { key: 'address', label: t('supplier.address'), children: supplier.address },
    { key: 'contact', label: t('supplier.contact'), children: contact },
    { key: 'bank', label: t('supplier.bank'), children: joined(supplier.bankName, supplier.bankAccount) },
    { key: 'cats', label: t('supplier.categories'), children: joined(...supplier.categories.map(({ name }) => name)) },
    { key: 'pledge', label: t('supplier.pledge'), children: instant(supplier.pledgeAcceptedAt) },
    { key: 'remark', label: t('supplier.remark'), children: supplier.remark },
    { key: 'createdAt', label: t('column.createdAt'), children: instant(supplier.createdAt) },
  ];
  return <Descriptions size="small" column={{ xs: 1, md: 2 }} items={items} />;
}

/** A supplier: its record, what the reader can do, and its trail. */
export function SupplierPage() {
  const { t } = useTranslation();
  const { id } = useParams();
  const asked = useAsk<{ supplier: Supplier | null }>(SUPPLIER, { id });
  return (
    <AskedView asked={asked}>
      {({ supplier }) =>
        supplier ? (
          <Flex vertical gap={16}>
            <PageTitle title={supplier.name}>
              <MoveBar subject={supplier} onDone={asked.again} />
            </PageTitle>
            <Card>
              <Head supplier={supplier} />
            </Card>
            <Card title={t('purchase.trail')}>
              <TimeLine entries={supplier.entries} />
            </Card>
          </Flex>
        ) : (
          <NotFound />
        )
      }
    </AskedView>
  );
}
