import { StarOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { Button, Checkbox, Flex, Input, Popover } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import {
  ForgetViewDocument,
  SavedViewsDocument,
  type SavedViewsQuery,
  SaveViewDocument,
} from '../../generated/graphql.js';
import { useCommand } from '../use-command.js';

type View = NonNullable<SavedViewsQuery['viewer']>['savedViews'][number];

interface Props {
  /** The name of the list's query. */
  readonly list: string;
  /** What stands in the address now. */
  readonly address: string;
}

/** The views of a list that a person has named: opened, renamed, deleted, and the one with which the list opens. */
export function ViewsMenu({ list, address }: Props) {
  const { t } = useTranslation();
  const [, setParams] = useSearchParams();
  const { data } = useQuery(SavedViewsDocument);
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [renamed, setRenamed] = useState<string | null>(null);
  const [isUsual, setUsual] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const keep = useCommand(SaveViewDocument);
  const forget = useCommand(ForgetViewDocument);
  const account = data?.viewer?.account;
  const views = (data?.viewer?.savedViews ?? []).filter((one) => one.list === list);
  const usual = views.find((one) => one.isUsual);
  // The list opens with its usual view where nothing else is asked for; afterwards everything can be looked at.
  const isDecided = useRef(false);
  useEffect(() => {
    if (!data || isDecided.current) return;
    isDecided.current = true;
    if (usual && address === '') setParams(new URLSearchParams(usual.address), { replace: true });
  }, [data, usual, address, setParams]);
  if (!account) return null;
  const head = { accountId: account.id, rev: account.rev, list };
  const told = (outcome: object) => {
    const refused: unknown = 'refused' in outcome ? outcome.refused : null;
    setFault(refused ? String(Reflect.get(refused, 'message')) : null);
    if (refused) return;
    setName('');
    setRenamed(null);
    setUsual(false);
  };
  const saveView = async (view: Pick<View, 'name' | 'address' | 'isUsual'>, formerName: string | null) =>
    told(await keep.run({ ...head, ...view, formerName }));
  const submit = () => {
    const former = views.find((one) => one.name === renamed);
    const view = {
      name: name.trim(),
      address: former?.address ?? address,
      isUsual: isUsual || former?.isUsual === true,
    };
    return view.name === '' ? undefined : void saveView(view, renamed);
  };
  const content = (
    <Flex vertical gap={8} style={{ width: 280 }}>
      {views.length === 0 && <span>{t('list.noViews')}</span>}
      {views.map((view) => (
        <Flex key={view.name} vertical>
          <Button
            type="link"
            style={{ justifyContent: 'flex-start', paddingInline: 0, whiteSpace: 'normal', height: 'auto' }}
            onClick={() => {
              setParams(new URLSearchParams(view.address));
              setOpen(false);
            }}
          >
            {view.isUsual ? t('list.usualView', { name: view.name }) : view.name}
          </Button>
          <Flex gap={8}>
            <Button
              size="small"
              onClick={() => {
                setRenamed(view.name);
                setName(view.name);
              }}
            >
              {t('list.rename')}
            </Button>
            <Button size="small" onClick={() => void saveView({ ...view, isUsual: !view.isUsual }, null)}>
              {t(view.isUsual ? 'list.notUsual' : 'list.makeUsual')}
            </Button>
            <Button size="small" danger onClick={() => void forget.run({ ...head, name: view.name }).then(told)}>
              {t('list.forget')}
            </Button>
          </Flex>
        </Flex>
      ))}
      <Input
        value={name}
        maxLength={60}
        aria-label={t('list.viewName')}
        placeholder={t('list.viewName')}
        onChange={({ target }) => setName(target.value)}
        onPressEnter={submit}
        {...(fault !== null && { status: 'error' as const })}
      />
      {fault}
      {renamed === null && (
        <Checkbox checked={isUsual} onChange={({ target }) => setUsual(target.checked)}>
          {t('list.opensWith')}
        </Checkbox>
      )}
      <Button type="primary" loading={keep.busy || forget.busy} disabled={name.trim() === ''} onClick={submit}>
        {renamed === null ? t('list.saveView') : t('list.renameTo', { name: renamed })}
      </Button>
    </Flex>
  );
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={t('list.views')}
      content={content}
      open={isOpen}
      onOpenChange={setOpen}
    >
      <Button icon={<StarOutlined />} aria-label={t('list.views')} title={t('list.views')} />
    </Popover>
  );
}
