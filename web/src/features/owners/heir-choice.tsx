import { useQuery } from '@apollo/client/react';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoreMatches } from '../../components/more-matches.js';
import { HeirsDocument } from '../../generated/graphql.js';

interface Props {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (id: string) => void;
  /** Id of the subject that is handed over, or gets a deputy. */
  readonly subjectId: string;
}

/** Chooses a person to own something or act for its owner, by the beginning of the name or login. */
export function HeirChoice({ id, value, onChange, subjectId }: Props) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<Choice | null>(null);
  const { data, previousData, loading } = useQuery(HeirsDocument, { variables: { subjectId, search: search || null } });
  const found = (data ?? previousData)?.heirs;
  const choices = (found?.edges ?? []).map(({ node: { id: accountId, name, login, unit } }) => ({
    value: accountId,
    label: [name, login, unit?.name].filter(Boolean).join(' · '),
  }));
  const kept = chosen && chosen.value === value && !choices.some((one) => one.value === value) ? [chosen] : [];
  const more = useMoreMatches(found?.pageInfo.hasNextPage);
  return (
    <Select
      id={id ?? ''}
      value={value ?? null}
      loading={loading}
      showSearch={{ filterOption: false, onSearch: (text) => setSearch(text.trim()) }}
      placeholder={t('owner.pickPerson')}
      options={[...kept, ...choices, ...more]}
      onChange={(accountId: string) => {
        setChosen(choices.find((one) => one.value === accountId) ?? null);
        onChange?.(accountId);
      }}
      style={{ width: '100%' }}
    />
  );
}

interface Choice {
  readonly value: string;
  readonly label: string;
}
