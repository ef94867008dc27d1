import { useQuery } from '@apollo/client/react';
import { Alert, Button, Flex, Input, Modal, Typography } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActingOnDocument, type ActingOnQuery, type MovesFragment } from '../../generated/graphql.js';
import { formOf } from '../../lib/places.js';
import { buttonOf, type MoveButton } from '../move-button.js';
import { documentOf } from '../move-document.js';
import type { Outcome } from '../use-command.js';
import { OutcomeList } from './outcome-list.js';
import { useBulkCommand } from './use-bulk-command.js';

type Acting = ActingOnQuery['actingOn'][number];

/** A move that can be taken on some of the chosen rows with a button alone. */
interface Offered {
  readonly move: MovesFragment;
  readonly button: MoveButton;
  readonly on: readonly Acting[];
}

/** So many rows can be acted on at once. */
export const MOST_CHOSEN = 100;

function offeredFor(rows: readonly Acting[]): Offered[] {
  const found = new Map<string, Offered>();
  for (const row of rows)
    for (const move of row.moves) {
      const button = buttonOf(move.name);
      if (!button || !move.allowed || formOf(move.name, row.id) !== null) continue;
      const before = found.get(move.name);
      found.set(move.name, { move, button, on: [...(before?.on ?? []), row] });
    }
  return [...found.values()];
}

interface Props {
  readonly ids: readonly string[];
  /** What a row is called, with its amount. */
  readonly nameOf: (id: string) => string;
  readonly onClear: () => void;
}

function Carry({
  offered: { move, button, on },
  count,
  nameOf,
  onDone,
  onCancel,
}: Pick<Props, 'nameOf'> & {
  readonly offered: Offered;
  readonly count: number;
  readonly onDone: (outcomes: ReadonlyMap<string, Outcome<unknown>>) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { run, progress } = useBulkCommand(useMemo(() => documentOf(move.name), [move.name]));
  const needed = button.text?.required ?? false;
  const label = t(needed ? 'app.reason' : 'app.note');
  const carryOut = async () => {
    const said = button.text && text.trim() !== '' ? { [button.text.field]: text.trim() } : {};
    const acts = on.map(({ id, rev }) => ({
      id,
      input: { [button.subject]: id, ...(button.rev ? { rev } : {}), ...said } as never,
    }));
    onDone(await run(acts));
  };
  return (
    <Modal
      open
      title={t('bulk.title', { label: move.label, count: on.length })}
      okText={progress ? t('bulk.progress', { done: progress.answered, of: progress.of }) : t('app.confirm')}
      cancelText={t('app.cancel')}
      okButtonProps={{ disabled: needed && text.trim() === '' }}
      cancelButtonProps={{ disabled: progress !== null }}
      closable={progress === null}
      mask={{ closable: progress === null }}
      confirmLoading={progress !== null}
      onOk={() => void carryOut()}
      onCancel={onCancel}
      width={560}
    >
      {move.consequences && <Typography.Paragraph>{move.consequences}</Typography.Paragraph>}
      {on.length < count && <Alert type="info" showIcon title={t('bulk.leftOut', { count: count - on.length })} />}
      <ul style={{ maxHeight: 240, overflowY: 'auto', paddingInlineStart: 20 }}>
        {on.map(({ id }) => (
          <li key={id} style={{ fontVariantNumeric: 'tabular-nums' }}>
            {nameOf(id)}
          </li>
        ))}
      </ul>
      {button.text && (
        <Input.TextArea
          aria-label={label}
          placeholder={label}
          rows={3}
          maxLength={1000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
    </Modal>
  );
}

/** What can be done with the chosen rows of a list: moves that need a button alone, each of which is an act on every row. */
export function BulkBar({ ids, nameOf, onClear }: Props) {
  const { t } = useTranslation();
  const [taken, setTaken] = useState<Offered | null>(null);
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome<unknown>> | null>(null);
  const tooMany = ids.length > MOST_CHOSEN;
  const asked = useQuery(ActingOnDocument, {
    variables: { ids: [...ids] },
    skip: ids.length === 0 || tooMany,
    fetchPolicy: 'network-only',
  });
  const rows = asked.data?.actingOn ?? [];
  const offered = offeredFor(rows);
  return (
    <Flex vertical gap={8} style={{ marginBottom: ids.length > 0 || outcomes ? 16 : 0 }}>
      {outcomes && <OutcomeList outcomes={outcomes} nameOf={nameOf} onClose={() => setOutcomes(null)} />}
      {ids.length > 0 && (
        <Flex wrap gap={8} align="center" role="group" aria-label={t('bulk.chosen', { count: ids.length })}>
          <Typography.Text strong>{t('bulk.chosen', { count: ids.length })}</Typography.Text>
          {tooMany && <Typography.Text type="danger">{t('bulk.tooMany', { count: MOST_CHOSEN })}</Typography.Text>}
          {offered.map((one) => (
            <Button key={one.move.name} onClick={() => setTaken(one)}>
              {t('bulk.act', { label: one.move.label, count: one.on.length })}
            </Button>
          ))}
          {asked.data && offered.length === 0 && !tooMany && (
            <Typography.Text type="secondary">{t('bulk.nothing')}</Typography.Text>
          )}
          <Button type="link" onClick={onClear}>
            {t('bulk.clear')}
          </Button>
        </Flex>
      )}
      {taken && (
        <Carry
          offered={taken}
          count={ids.length}
          nameOf={nameOf}
          onCancel={() => setTaken(null)}
          onDone={(done) => {
            setTaken(null);
            setOutcomes(done);
            onClear();
          }}
        />
      )}
    </Flex>
  );
}
