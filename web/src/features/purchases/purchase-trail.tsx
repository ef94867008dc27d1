import { Button, Card, Flex, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STAGE_NAMES, type StageName, stageOf } from '../../../../schema/purchases/path.js';
import { instant } from '../../components/format.js';
import { DayInput } from '../../components/inputs.js';
import { TimeLine } from '../../components/trail/time-line.js';
import { VerifyAllButton } from '../../components/trail/verify-all-button.js';
import type { EntryFieldsFragment } from '../../generated/graphql.js';
import type { usePurchaseTrail } from './use-purchase-trail.js';

interface Props {
  readonly trail: ReturnType<typeof usePurchaseTrail>;
  /** The stage whose entries are shown; null shows all. */
  readonly step: StageName | null;
  readonly onStep: (step: StageName | null) => void;
}

interface Filter {
  readonly person: string | null;
  readonly day: string | null;
}

function matches(entry: EntryFieldsFragment, step: StageName | null, { person, day }: Filter): boolean {
  if (step !== null && stageOf(entry.type) !== step) return false;
  if (person !== null && entry.actor.ref !== person) return false;
  return day === null || instant(entry.at).startsWith(day);
}

function usePeople(entries: readonly EntryFieldsFragment[]) {
  const { t } = useTranslation();
  return useMemo(() => {
    const people = new Map<string, string>();
    for (const { actor } of entries) {
      const role = t(`role.${actor.role}`);
      if (!people.has(actor.ref)) people.set(actor.ref, actor.name ? `${actor.name} · ${role}` : role);
    }
    return [...people].map(([value, label]) => ({ value, label }));
  }, [entries, t]);
}

/** The time line of a purchase, by person, step and day, and the check of all its entries. */
export function PurchaseTrail({ trail, step, onStep }: Props) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<Filter>({ person: null, day: null });
  const { entries } = trail;
  const people = usePeople(entries);
  const shown = useMemo(() => entries.filter((entry) => matches(entry, step, filter)), [entries, step, filter]);
  const filtered = step !== null || filter.person !== null || filter.day !== null;
  const wide = { flex: '1 1 120px', minWidth: 0 };
  return (
    <Card title={t('trail.title')} size="small" loading={trail.loading && entries.length === 0}>
      <VerifyAllButton entries={trail.all} verified={trail.verified} onVerified={trail.setVerified} />
      <Flex wrap gap={8} style={{ margin: '12px 0 8px' }}>
        <Select
          allowClear
          aria-label={t('purchase.byStep')}
          placeholder={t('purchase.byStep')}
          value={step}
          onChange={(value?: StageName) => onStep(value ?? null)}
          options={STAGE_NAMES.map((value) => ({ value, label: t(`stage.${value}`) }))}
          style={wide}
        />
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('purchase.byPerson')}
          placeholder={t('purchase.byPerson')}
          value={filter.person}
          onChange={(person?: string) => setFilter({ ...filter, person: person ?? null })}
          options={people}
          style={wide}
        />
        <div style={wide}>
          <DayInput
            aria-label={t('purchase.byDay')}
            placeholder={t('purchase.byDay')}
            value={filter.day}
            onChange={(day) => setFilter({ ...filter, day })}
          />
        </div>
      </Flex>
      {filtered && (
        <Flex gap={8} align="center" style={{ marginBottom: 8 }}>
          {t('purchase.shown', { shown: shown.length, of: entries.length })}
          <Button
            size="small"
            type="link"
            onClick={() => {
              onStep(null);
              setFilter({ person: null, day: null });
            }}
          >
            {t('purchase.showAll')}
          </Button>
        </Flex>
      )}
      <TimeLine entries={shown} empty={t(filtered ? 'purchase.noEntryFound' : 'app.nothing')} />
      {trail.more && (
        <Button block onClick={() => void trail.more?.()} style={{ marginTop: 8 }}>
          {t('purchase.loadMore', { count: entries.length })}
        </Button>
      )}
    </Card>
  );
}
