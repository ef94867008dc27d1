import { useQuery } from '@apollo/client/react';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAllPages } from '../../components/use-all-pages.js';
import { ExpertsToNameDocument } from '../../generated/graphql.js';

interface Props {
  readonly id?: string;
  readonly value?: readonly string[];
  /** How many may be chosen; no limit if it is not given. */
  readonly most?: number;
  readonly onChange?: (ids: string[]) => void;
}

/** Chooses the experts who judge the technical part. */
export function ExpertChoice({ id, value, most, onChange }: Props) {
  const { t } = useTranslation();
  const asked = useQuery(ExpertsToNameDocument);
  const { data, loading } = asked;
  useAllPages(asked, data?.accounts);
  const experts = (data?.accounts.edges ?? []).map(({ node }) => node);
  return (
    <Select
      id={id ?? ''}
      mode="multiple"
      {...(most !== undefined && { maxCount: most })}
      value={[...(value ?? [])]}
      loading={loading}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('event.pickExperts')}
      options={experts
        .filter((expert) => expert.state === 'ACTIVE' || value?.includes(expert.id))
        .map((expert) => ({
          value: expert.id,
          label: expert.unit ? `${expert.name} · ${expert.unit.name}` : expert.name,
        }))}
      onChange={(ids: string[]) => onChange?.(ids)}
      style={{ width: '100%' }}
    />
  );
}
