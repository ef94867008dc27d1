import { Card, Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { SubjectLink } from '../../components/subject-link.js';

interface Supplier {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly state: string;
}

/** Who was invited to quote. */
export function Invited({ suppliers }: { readonly suppliers: readonly Supplier[] }) {
  const { t } = useTranslation();
  return (
    <Card title={t('event.invited', { count: suppliers.length })} size="small">
      <Flex component="ul" wrap gap="8px 24px" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {suppliers.map(({ id, number, name, state }) => (
          <li key={id} title={number}>
            <SubjectLink kind="Supplier" id={id}>
              {name}
            </SubjectLink>{' '}
            {state !== 'ACTIVE' && <Tag color="orange">{t(`state.Supplier.${state}`)}</Tag>}
          </li>
        ))}
      </Flex>
    </Card>
  );
}
