import { useQuery } from '@apollo/client/react';
import { Flex, Input, Select, Switch, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProcessChoicesDocument } from '../../generated/graphql.js';
import { NOTHING_CHOSEN, type ProcessAddress } from './use-process-filter.js';

const OWN = 'own';

/** What the process view is narrowed by: source, period, unit, buyer, and whether repeated steps count once. */
export function FilterBar({ address }: { readonly address: ProcessAddress }) {
  const { t } = useTranslation();
  const { data } = useQuery(ProcessChoicesDocument, { fetchPolicy: 'cache-and-network' });
  const { get, set } = address;
  const choices = data?.processChoices;
  const named = (rows: readonly { readonly id: string; readonly name: string }[] = []) =>
    rows.map(({ id, name }) => ({ value: id, label: name }));
  const choose = (values: Readonly<Record<string, string | null>>) => set({ ...NOTHING_CHOSEN, ...values });
  const logs = (choices?.logs ?? []).map(({ id, system, fileName }) => ({
    value: id,
    label: t('process.imported', { system, fileName }),
  }));
  return (
    <Flex wrap gap={12} align="center" style={{ marginBottom: 16 }}>
      <Select
        aria-label={t('process.source')}
        value={get('log') ?? OWN}
        onChange={(log: string) => choose({ log: log === OWN ? null : log, unit: null, buyer: null, reference: null })}
        options={[{ value: OWN, label: t('process.own') }, ...logs]}
        style={{ minWidth: 200, maxWidth: '100%' }}
      />
      {(['since', 'until'] as const).map((name) => (
        <Flex key={name} align="center" gap={6}>
          <Typography.Text type="secondary">{t(`process.${name}`)}</Typography.Text>
          <Input
            type="date"
            aria-label={t(`process.${name}`)}
            value={get(name) ?? ''}
            onChange={(event) => choose({ [name]: event.target.value })}
            style={{ width: 150 }}
          />
        </Flex>
      ))}
      {!get('log') &&
        (
          [
            ['unit', choices?.units],
            ['buyer', choices?.buyers],
          ] as const
        ).map(([name, rows]) => (
          <Select
            key={name}
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={t(`column.${name}`)}
            placeholder={t(`column.${name}`)}
            value={get(name)}
            onChange={(id: string | undefined) => choose({ [name]: id ?? null })}
            options={named(rows)}
            style={{ minWidth: 150 }}
          />
        ))}
      <Flex align="center" gap={8}>
        <Switch
          size="small"
          aria-label={t('process.folded')}
          checked={get('steps') !== 'all'}
          onChange={(folded) => choose({ steps: folded ? null : 'all' })}
        />
        <span>{t('process.folded')}</span>
      </Flex>
    </Flex>
  );
}
