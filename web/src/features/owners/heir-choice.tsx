import { useQuery } from '@apollo/client/react';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { PeopleToOwnDocument } from '../../generated/graphql.js';

interface Props {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (id: string) => void;
  /** Whether it is a requisition, which managers and heads can own too. */
  readonly requisitions: boolean;
  /** Account of the owner, who is no choice. */
  readonly ownerId: string | null;
}

/** Chooses who is to own something or act for its owner. */
export function HeirChoice({ id, value, onChange, requisitions, ownerId }: Props) {
  const { t } = useTranslation();
  const { data, loading } = useQuery(PeopleToOwnDocument, { variables: { requisitions } });
  const all = [data?.buyers, data?.managers, data?.heads].flatMap((found) => found?.edges ?? []);
  const people = new Map(all.map(({ node }) => [node.id, node]));
  return (
    <Select
      id={id ?? ''}
      value={value ?? null}
      loading={loading}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('owner.pickPerson')}
      options={[...people.values()]
        .filter((person) => person.state === 'ACTIVE' && person.id !== ownerId)
        .map(({ id: accountId, name, unit }) => ({ value: accountId, label: unit ? `${name} · ${unit.name}` : name }))}
      onChange={(chosen: string) => onChange?.(chosen)}
      style={{ width: '100%' }}
    />
  );
}
