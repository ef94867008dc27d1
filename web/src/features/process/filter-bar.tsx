import { useQuery } from '@apollo/client/react';
import { Flex, Select, Switch, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { METHOD_NAMES } from '../../../../schema/sourcing/methods.js';
import { DayInput } from '../../components/inputs.js';
import { ProcessChoicesDocument } from '../../generated/graphql.js';
import { NOTHING_CHOSEN, type ProcessAddress } from './use-process-filter.js';

const OWN = 'own';

/** Filters that apply only to purchases, or only to one imported log. */
const OF_ONE_SOURCE = { unit: null, buyer: null, method: null, reference: null } as const;

/** The filters of the process view: source, period, unit, buyer, method, and whether repeated steps count once. */
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
  const methods = METHOD_NAMES.map((name) => ({ value: name, label: t(`method.${name}`) }));
  return (
    <Flex wrap gap={12} align="center" style={{ marginBottom: 16 }}>
      <Select
        aria-label={t('process.source')}
        value={get('log') ?? OWN}
        onChange={(log: string) => choose({ ...OF_ONE_SOURCE, log: log === OWN ? null : log })}
        options={[{ value: OWN, label: t('process.own') }, ...logs]}
        style={{ minWidth: 200, maxWidth: '100%' }}
      />
      {(['since', 'until'] as const).map((name) => (
        <Flex key={name} align="center" gap={6}>
          <Typography.Text type="secondary">{t(`process.${name}`)}</Typography.Text>
          <div style={{ width: 140 }}>
            <DayInput aria-label={t(`process.${name}`)} value={get(name)} onChange={(day) => choose({ [name]: day })} />
          </div>
        </Flex>
      ))}
      {!get('log') &&
        (
          [
            ['unit', named(choices?.units)],
            ['buyer', named(choices?.buyers)],
            ['method', methods],
          ] as const
        ).map(([name, options]) => (
          <Select
            key={name}
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={t(`column.${name}`)}
            placeholder={t(`column.${name}`)}
            value={get(name)}
            onChange={(id: string | undefined) => choose({ [name]: id ?? null })}
            options={options}
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
