import { FilterOutlined } from '@ant-design/icons';
import { Badge, Button, Drawer, Flex, Form, Grid, Input, Segmented, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ungrouped } from '../../../../schema/kernel/amount-text.js';
import type { ListArgument } from '../../../../schema/kernel/derive/lists.js';
import type { ListView } from '../../../../schema/kernel/list-address.js';
import { LIST_FACTS } from '../../generated/list-facts.js';
import { DayInput, DecimalInput } from '../inputs.js';
import { isChosen, ReferenceSelect } from './reference-select.js';
import type { AddressChange, ListArgumentName, ListKind } from './use-list-address.js';

interface Props {
  readonly kind: ListKind;
  readonly view: ListView;
  readonly change: (change: AddressChange) => void;
  /** What the list can be sorted by: in the address, and in words. */
  readonly sorts: readonly { readonly value: string; readonly label: string }[];
  /** What stands at the end of the bar. */
  readonly children: ReactNode;
}

/** What stands in the bar itself; everything else is behind its button. */
const IN_BAR = ['search', 'state', 'mine', 'ownUnit'];

type Change = Pick<Props, 'change'>;

function Words({ value, change }: Change & { readonly value: string }) {
  const { t } = useTranslation();
  return (
    <Input.Search
      key={value}
      allowClear
      placeholder={t('app.search')}
      aria-label={t('app.search')}
      defaultValue={value}
      onSearch={(words) => change({ search: words.trim() })}
      style={{ maxWidth: 280 }}
    />
  );
}

function Whose({ view, change }: Change & Pick<Props, 'view'>) {
  const { t } = useTranslation();
  const chosen = ['mine', 'ownUnit'].find((name) => view.args[name] === true) ?? 'all';
  return (
    <Segmented
      aria-label={t('list.whose')}
      value={chosen}
      options={[
        { value: 'all', label: t('list.all') },
        { value: 'mine', label: t('list.by.mine') },
        { value: 'ownUnit', label: t('list.by.ownUnit') },
      ]}
      onChange={(whose) =>
        change({ mine: whose === 'mine' ? 'true' : null, ownUnit: whose === 'ownUnit' ? 'true' : null })
      }
    />
  );
}

function States({
  kind,
  values,
  view,
  change,
}: Change & Pick<Props, 'kind' | 'view'> & { readonly values: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <Select
      allowClear
      placeholder={t('column.state')}
      aria-label={t('column.state')}
      value={view.args.state ? String(view.args.state) : null}
      onChange={(state?: string) => change({ state: state ?? null })}
      options={values.map((value) => ({ value, label: t(`state.${kind}.${value}`) }))}
      style={{ minWidth: 160 }}
    />
  );
}

/** The control of one argument; null where its value is chosen elsewhere, as the contract whose page leads to its orders. */
function Control({
  argument,
  view,
  change,
  label,
}: Pick<Props, 'view'> & Change & { readonly argument: ListArgument; readonly label: string }) {
  const { name, holds, target } = argument;
  const [typed, setTyped] = useState<string | null>(null);
  const value = view.args[name] === undefined ? null : String(view.args[name]);
  const set = (text: string | null) => change({ [name]: text });
  if (holds === 'DAY') return <DayInput value={value} onChange={set} aria-label={label} />;
  if (holds === 'REF' && isChosen(target))
    return <ReferenceSelect target={target} value={value} onChange={set} label={label} />;
  if (holds !== 'AMOUNT') return null;
  // The list is asked once the amount is typed, not for each of its digits.
  const done = () => {
    if (typed !== null) set(ungrouped(typed));
    setTyped(null);
  };
  return (
    <Flex vertical onBlur={done}>
      <DecimalInput
        value={typed ?? value ?? ''}
        aria-label={label}
        onChange={setTyped}
        onPressEnter={(event) => event.currentTarget.blur()}
      />
    </Flex>
  );
}

/** The bar above a list: what it is narrowed to. On a phone all of it is behind one button. */
export function FilterBar({ kind, view, change, sorts, children }: Props) {
  const { t } = useTranslation();
  const wide = Grid.useBreakpoint().md ?? true;
  const [isOpen, setOpen] = useState(false);
  const narrowings: readonly ListArgument[] = LIST_FACTS[kind].narrowings;
  const has = (name: string) => narrowings.some((one) => one.name === name);
  const states = narrowings.find(({ holds }) => holds === 'STATE')?.values ?? [];
  const rest = narrowings.filter(
    ({ name, holds, target }) => !IN_BAR.includes(name) && holds !== 'WORD' && (holds !== 'REF' || isChosen(target)),
  );
  const given = Object.keys(view.args).filter((name) => (wide ? !IN_BAR.includes(name) : name !== 'search'));
  const state = states.length > 0 && <States kind={kind} values={states} view={view} change={change} />;
  const whose = has('mine') && <Whose view={view} change={change} />;
  const label = (name: string) => t(`list.by.${name as ListArgumentName}`);
  const order = `${view.sort ?? 'CREATED'} ${view.descending ?? view.sort === null}`;
  const none = Object.fromEntries(narrowings.map(({ name }) => [name, null]));
  return (
    <Flex wrap gap={12} align="center" style={{ marginBottom: 16 }}>
      {has('search') && <Words value={String(view.args.search ?? '')} change={change} />}
      {wide && state}
      {wide && whose}
      <Badge count={given.length} color="blue" size="small">
        <Button icon={<FilterOutlined />} onClick={() => setOpen(true)}>
          {t('list.filters')}
        </Button>
      </Badge>
      {given.length > 0 && (
        <Button type="link" onClick={() => change(none)} style={{ paddingInline: 0 }}>
          {t('list.clear')}
        </Button>
      )}
      <Flex gap={8} align="center" style={{ marginInlineStart: 'auto' }}>
        {children}
      </Flex>
      <Drawer title={t('list.filters')} open={isOpen} onClose={() => setOpen(false)} size={wide ? 400 : '100%'}>
        <Form layout="vertical">
          {!wide && state && <Form.Item label={t('column.state')}>{state}</Form.Item>}
          {!wide && whose && <Form.Item label={t('list.whose')}>{whose}</Form.Item>}
          {rest.map((argument) => (
            <Form.Item key={argument.name} label={label(argument.name)}>
              <Control argument={argument} view={view} change={change} label={label(argument.name)} />
            </Form.Item>
          ))}
          {sorts.length > 0 && (
            <Form.Item label={t('list.sort')}>
              <Select
                aria-label={t('list.sort')}
                value={order}
                options={[...sorts]}
                onChange={(chosen: string) => {
                  const [sort = '', descending = ''] = chosen.split(' ');
                  change({ sort: sort === 'CREATED' ? null : sort, descending });
                }}
              />
            </Form.Item>
          )}
        </Form>
        <Flex justify="space-between">
          <Button onClick={() => change(none)}>{t('list.clear')}</Button>
          <Button type="primary" onClick={() => setOpen(false)}>
            {t('list.show')}
          </Button>
        </Flex>
      </Drawer>
    </Flex>
  );
}
