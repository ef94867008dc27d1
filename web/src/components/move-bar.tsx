import { App, Button, Input, Modal, Space, Tooltip, Typography } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { MovesFragment, RefusalFragment } from '../generated/graphql.js';
import { formOf } from '../lib/places.js';
import { ChangesSince } from './conflict/changes-since.js';
import { buttonOf, type MoveButton } from './move-button.js';
import { documentOf } from './move-document.js';
import { NotKnown } from './not-known.js';
import { useCommand } from './use-command.js';

/** The subject that a move is sent for. */
export interface Movable {
  readonly id: string;
  readonly rev: number;
  readonly moves: readonly MovesFragment[];
}

interface Props {
  readonly subject: Movable;
  readonly move: MovesFragment;
  readonly primary: boolean;
  readonly small?: boolean | undefined;
  readonly onDone?: ((move: string) => void) | undefined;
  /** Called when its dialog is opened and closed. */
  readonly onAsking: (isAsking: boolean) => void;
}

/** Whether a command was refused because the subject has changed since it was read. */
function isOfVersion({ code, path }: RefusalFragment): boolean {
  return code === 'CONFLICT' && path[0] === 'rev';
}

function NotAllowed({ move, small }: Pick<Props, 'move' | 'small'>) {
  return (
    <Tooltip title={move.reason}>
      <Button disabled size={small ? 'small' : 'middle'} aria-label={`${move.label}. ${move.reason ?? ''}`}>
        {move.label}
      </Button>
    </Tooltip>
  );
}

function Confirm({ subject, move, button, primary, small, onDone, onAsking }: Props & { readonly button: MoveButton }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [asking, setAskingHere] = useState(false);
  const setAsking = (isAsking: boolean) => {
    setAskingHere(isAsking);
    onAsking(isAsking);
  };
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const [isUnknown, setUnknown] = useState(false);
  /** The version that the reader decides about. Where somebody was faster, what was done since is shown and the newest version counts. */
  const [seen, setSeen] = useState(subject.rev);
  const [isOvertaken, setOvertaken] = useState(false);
  const { run, busy } = useCommand(useMemo(() => documentOf(move.name), [move.name]));
  const needed = button.text?.required ?? false;
  const carryOut = async () => {
    const said = button.text && text.trim() !== '' ? { [button.text.field]: text.trim() } : {};
    const input = {
      [button.subject]: subject.id,
      ...(button.rev ? { rev: isOvertaken ? subject.rev : seen } : {}),
      ...said,
    };
    const outcome = await run(input as never);
    setUnknown('failed' in outcome);
    if ('failed' in outcome) return;
    if ('refused' in outcome) {
      setOvertaken((before) => before || isOfVersion(outcome.refused));
      return setRefused(outcome.refused.message);
    }
    setAsking(false);
    setText('');
    message.success(t('app.done', { label: move.label }));
    onDone?.(move.name);
  };
  const label = t(needed ? 'app.reason' : 'app.note');
  const ask = () => {
    setRefused(null);
    setUnknown(false);
    setSeen(subject.rev);
    setOvertaken(false);
    setAsking(true);
  };
  return (
    <>
      {move.allowed ? (
        <Button type={primary ? 'primary' : 'default'} size={small ? 'small' : 'middle'} onClick={ask}>
          {move.label}
        </Button>
      ) : (
        <NotAllowed move={move} small={small} />
      )}
      <Modal
        open={asking}
        title={move.label}
        okText={t('app.confirm')}
        cancelText={t('app.cancel')}
        okButtonProps={{ disabled: !move.allowed || (needed && text.trim() === '') }}
        confirmLoading={busy}
        onOk={carryOut}
        onCancel={() => setAsking(false)}
        width={480}
      >
        {move.consequences && <Typography.Paragraph>{move.consequences}</Typography.Paragraph>}
        {isUnknown && <NotKnown busy={busy} onAgain={() => void carryOut()} />}
        {(refused ?? (move.allowed ? null : move.reason)) && (
          <Typography.Paragraph type="danger" role="alert">
            {move.allowed ? refused : move.reason}
          </Typography.Paragraph>
        )}
        {isOvertaken && <ChangesSince subjectId={subject.id} rev={seen} />}
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
    </>
  );
}

function MoveButtonOf(props: Props & { readonly form: string | null }) {
  const { move, primary, small, form } = props;
  const button = buttonOf(move.name);
  if (form && move.allowed)
    return (
      <Link to={form}>
        <Button type={primary ? 'primary' : 'default'} size={small ? 'small' : 'middle'} tabIndex={-1}>
          {move.label}
        </Button>
      </Link>
    );
  if (form) return <NotAllowed move={move} small={small} />;
  // A dialog that is being answered stays open, with what was typed, even if the move is withdrawn meanwhile.
  return button ? <Confirm {...props} button={button} /> : null;
}

/** Moves that are taken on one page have one button, which leads there: for the first that can be taken, else for the last. */
function onePerPage(moves: readonly MovesFragment[], pageOf: (move: string) => string | null) {
  return moves.filter(({ name }) => {
    const page = pageOf(name);
    if (page === null) return true;
    const there = moves.filter((move) => pageOf(move.name) === page);
    return name === (there.find(({ allowed }) => allowed) ?? there.at(-1))?.name;
  });
}

interface BarProps {
  readonly subject: Movable;
  readonly small?: boolean;
  /** Hides moves that are not possible now: for lists, which have no room for reasons. */
  readonly onlyAllowed?: boolean;
  /** Told which move was taken. */
  readonly onDone?: (move: string) => void;
}

/**
 * Buttons for the moves of a subject, as the server gives them: each goes to a form's page, or opens a dialog where it needs none or that
 * page is already shown. The first possible move is the primary button; moves that take something back come after it.
 */
export function MoveBar({ subject, small, onlyAllowed, onDone }: BarProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<MovesFragment | null>(null);
  const { pathname } = useLocation();
  const pageOf = (move: string) => {
    const page = formOf(move, subject.id);
    return page === pathname ? null : page;
  };
  // What attaches files, or is done at another place of the page, has neither a button nor a form, and no reason of its own here.
  const hasPlace = (name: string) => buttonOf(name) !== null || formOf(name, subject.id) !== null;
  const offered = onePerPage(
    subject.moves.filter(({ name, allowed }) => hasPlace(name) && (allowed || !onlyAllowed)),
    pageOf,
  );
  // A dialog that somebody is answering stays open, with what was typed, even if its move has left the list meanwhile.
  const gone = asked && !offered.some(({ name }) => name === asked.name);
  const shown = gone ? [...offered, { ...asked, allowed: false, reason: t('form.notNow') }] : offered;
  const first = shown.find(({ allowed, advances, name }) => allowed && advances && !buttonOf(name)?.text?.required);
  if (shown.length === 0) return null;
  // Where no move is possible and all for the same reason, the reason is shown at once: a phone has no pointer to rest on a grey button.
  const [reason, ...others] = new Set(
    small || shown.some(({ allowed }) => allowed) ? [] : shown.map((move) => move.reason),
  );
  return (
    <Space wrap>
      {shown.map((move) => (
        <MoveButtonOf
          key={move.name}
          subject={subject}
          move={move}
          form={pageOf(move.name)}
          primary={move === first}
          small={small}
          onDone={onDone}
          onAsking={(isAsking) => setAsked(isAsking ? move : null)}
        />
      ))}
      {reason && others.length === 0 && <Typography.Text type="secondary">{reason}</Typography.Text>}
    </Space>
  );
}
