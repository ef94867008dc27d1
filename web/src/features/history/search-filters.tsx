import { DatePicker, Flex, Select } from 'antd';
import dayjs from 'dayjs';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { STAFF_ROLES, SUPPLIER_ROLES } from '../../../../schema/common/roles.js';
import { SUBJECT_FACTS } from '../../components/subject-facts.js';

/** The filters of a search, kept in the address. */
export interface SearchFilter {
  readonly type: string | null;
  readonly role: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

interface Props {
  readonly filter: SearchFilter;
  readonly onChange: (change: Partial<SearchFilter>) => void;
}

const ROLES = [...STAFF_ROLES, ...SUPPLIER_ROLES, 'SYSTEM'];
const dayOf = (day: string | null) => (day === null ? null : dayjs(day));

/** Narrows a search by act, post and days. */
export function SearchFilters({ filter, onChange }: Props) {
  const { t } = useTranslation();
  const acts = useMemo(
    () =>
      Object.entries(SUBJECT_FACTS).map(([subject, { module, moves }]) => ({
        label: t(`subject.${subject}`),
        options: Object.keys(moves).map((move) => ({ value: `${module}.${move}`, label: t(`move.${move}`) })),
      })),
    [t],
  );
  const { type, role, from, to } = filter;
  return (
    <Flex wrap gap={12}>
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('history.act')}
        placeholder={t('history.act')}
        value={type}
        onChange={(value: string | undefined) => onChange({ type: value ?? null })}
        options={acts}
        style={{ flex: '1 1 200px', maxWidth: 320 }}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('history.role')}
        placeholder={t('history.role')}
        value={role}
        onChange={(value: string | undefined) => onChange({ role: value ?? null })}
        options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
        style={{ flex: '1 1 160px', maxWidth: 220 }}
      />
      <DatePicker
        aria-label={t('history.from')}
        placeholder={t('history.from')}
        value={dayOf(from)}
        onChange={(value) => onChange({ from: value?.format('YYYY-MM-DD') ?? null })}
        style={{ flex: '1 1 130px', maxWidth: 180 }}
      />
      <DatePicker
        aria-label={t('history.to')}
        placeholder={t('history.to')}
        value={dayOf(to)}
        onChange={(value) => onChange({ to: value?.format('YYYY-MM-DD') ?? null })}
        style={{ flex: '1 1 130px', maxWidth: 180 }}
      />
    </Flex>
  );
}
