import { App, Button, Input, Modal, Popconfirm, Space, Tooltip, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, type Refused } from '../app/api.js';
import { inputType, type Move, type MoveNeeds, needsOf, newKey } from './moves.js';

/** What a move is sent for. */
export interface Movable {
  readonly id: string;
  readonly rev: number;
  readonly moves: readonly Move[];
}

interface BarProps {
  readonly subject: Movable;
  readonly onDone: () => void;
}

interface ButtonProps extends BarProps {
  readonly move: Move;
  readonly needs: MoveNeeds;
}

type Result = ({ readonly __typename: string } & Partial<Refused>) | null;

async function send({ move, needs, subject }: ButtonProps, key: string, text: string): Promise<string | null> {
  const query = `mutation($input: ${inputType(move.name)}!) { ${move.name}(input: $input) { __typename ... on Refused { code message } } }`;
  const said = needs.text && text.trim() !== '' ? { [needs.text.field]: text.trim() } : {};
  const input = { key, rev: subject.rev, [needs.subject]: subject.id, ...said };
  const result = (await ask<Record<string, Result>>(query, { input }))[move.name];
  return result?.__typename === 'Refused' ? (result.message ?? '') : null;
}

function MoveButton(props: ButtonProps) {
  const { move, needs, onDone } = props;
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [text, setText] = useState('');
  const [key, setKey] = useState(newKey);
  if (!move.allowed)
    return (
      <Tooltip title={move.reason}>
        <Button disabled aria-label={`${move.label}. ${move.reason ?? ''}`}>
          {move.label}
        </Button>
      </Tooltip>
    );
  const carryOut = async () => {
    setBusy(true);
    try {
      const refused = await send(props, key, text);
      setKey(newKey());
      if (refused !== null) return void message.error(refused);
      setAsking(false);
      setText('');
      message.success(t('app.done', { label: move.label }));
      onDone();
    } catch (failure) {
      message.error(failure instanceof Error ? t(failure.message) : t('app.serverError'));
    } finally {
      setBusy(false);
    }
  };
  if (!needs.text)
    return (
      <Popconfirm
        title={t('app.confirmMove', { label: move.label })}
        description={move.consequences}
        onConfirm={carryOut}
        okText={t('app.confirm')}
        cancelText={t('app.cancel')}
      >
        <Button type="primary" loading={busy}>
          {move.label}
        </Button>
      </Popconfirm>
    );
  const label = t(needs.text.required ? 'app.reason' : 'app.note');
  return (
    <>
      <Button type={needs.text.required ? 'default' : 'primary'} onClick={() => setAsking(true)}>
        {move.label}
      </Button>
      <Modal
        open={asking}
        title={move.label}
        okText={t('app.confirm')}
        cancelText={t('app.cancel')}
        okButtonProps={{ disabled: needs.text.required && text.trim() === '' }}
        confirmLoading={busy}
        onOk={carryOut}
        onCancel={() => setAsking(false)}
      >
        {move.consequences && <Typography.Paragraph>{move.consequences}</Typography.Paragraph>}
        <Input.TextArea
          aria-label={label}
          placeholder={label}
          rows={3}
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Modal>
    </>
  );
}

/** Buttons for the moves of a subject, as the server gives them; moves that need a form of their own are left out. */
export function MoveBar({ subject, onDone }: BarProps) {
  const buttons = subject.moves.flatMap((move) => {
    const needs = needsOf(move.name);
    return needs ? [{ move, needs }] : [];
  });
  if (buttons.length === 0) return null;
  return (
    <Space wrap>
      {buttons.map(({ move, needs }) => (
        <MoveButton key={move.name} subject={subject} move={move} needs={needs} onDone={onDone} />
      ))}
    </Space>
  );
}
