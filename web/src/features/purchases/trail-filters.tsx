import { Button, Flex, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../../components/inputs.js';
import type { TrailCountsFieldsFragment } from '../../generated/graphql.js';
import { filterOf, type useTrailAddress } from './use-trail-filter.js';

interface Props {
  readonly counts: TrailCountsFieldsFragment | undefined;
  readonly address: ReturnType<typeof useTrailAddress>;
}

/** Narrows a trail by person, step, kind of document and days; the choice is kept in the address. */
export function TrailFilters({ counts, address }: Props) {
  const { t } = useTranslation();
  const { params, set } = address;
  const filter = filterOf(params);
  const wide = { flex: '1 1 150px', minWidth: 0 };
  const counted = (label: string, count: number) => t('purchase.counted', { label, count });
  const people = (counts?.actors ?? []).map(({ ref, role, name, count }) => ({
    value: `${ref} ${role}`,
    label: counted(name ? `${name} · ${t(`role.${role}`)}` : t(`role.${role}`), count),
  }));
  const narrowed = ['person', 'step', 'kind', 'from', 'to'].some((name) => params.has(name));
  return (
    <Flex vertical gap={8} style={{ marginBottom: 12 }}>
      <Flex wrap gap={8}>
        <Select
          allowClear
          aria-label={t('purchase.byStep')}
          placeholder={t('purchase.byStep')}
          value={filter.stage}
          onChange={(value?: string) => set({ step: value ?? null })}
          options={(counts?.stages ?? []).map(({ name, count }) => ({
            value: name,
            label: counted(t(`stage.${name}`), count),
          }))}
          style={wide}
        />
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('purchase.byPerson')}
          placeholder={t('purchase.byPerson')}
          value={params.get('person')}
          onChange={(value?: string) => set({ person: value ?? null })}
          options={people}
          style={wide}
        />
        <Select
          allowClear
          aria-label={t('purchase.byKind')}
          placeholder={t('purchase.byKind')}
          value={params.get('kind')}
          onChange={(value?: string) => set({ kind: value ?? null })}
          options={(counts?.kinds ?? []).map(({ subjectType, count }) => ({
            value: subjectType,
            label: counted(t(`subject.${subjectType}`), count),
          }))}
          style={wide}
        />
        <div style={wide}>
          <DayInput
            aria-label={t('purchase.fromDay')}
            placeholder={t('purchase.fromDay')}
            value={filter.from ?? null}
            onChange={(from) => set({ from })}
          />
        </div>
        <div style={wide}>
          <DayInput
            aria-label={t('purchase.toDay')}
            placeholder={t('purchase.toDay')}
            value={filter.to ?? null}
            onChange={(to) => set({ to })}
          />
        </div>
      </Flex>
      {narrowed && (
        <Flex gap={8} align="center">
          <span role="status">{t('purchase.matching', { count: counts?.total ?? 0 })}</span>
          <Button
            size="small"
            type="link"
            onClick={() => set({ person: null, step: null, kind: null, from: null, to: null })}
          >
            {t('purchase.showAll')}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}
