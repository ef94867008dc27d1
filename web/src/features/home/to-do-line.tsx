import { Flex, Tag, Typography } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { instant, money } from '../../components/format.js';
import type { ToDosQuery } from '../../generated/graphql.js';
import { formOf, placeOf } from '../../lib/places.js';

/** Work that waits. */
export type ToDo = ToDosQuery['toDos'][number];

const SOON_HOURS = 48;

/** Where a task is done: by the form of its move where it is the reader's, or else on the page of its subject. */
function placeOfToDo({ move, subjectType, subjectId, purchaseId, yours }: ToDo): string | null {
  const form = yours ? formOf(move, subjectId) : null;
  return form ?? placeOf(subjectType, subjectId) ?? (purchaseId && placeOf('Purchase', purchaseId));
}

/** Whether a task is overdue. */
export function isOverdue({ dueAt }: ToDo): boolean {
  return dueAt !== null && dueAt !== undefined && dayjs(dueAt).isBefore(dayjs());
}

function Due({ toDo }: { readonly toDo: ToDo }) {
  const { t } = useTranslation();
  const { dueAt } = toDo;
  if (!dueAt) return null;
  if (isOverdue(toDo)) return <Tag color="red">{t('home.overdue', { at: instant(dueAt) })}</Tag>;
  const isSoon = dayjs(dueAt).diff(dayjs(), 'hour') < SOON_HOURS;
  return <Tag color={isSoon ? 'orange' : 'default'}>{t('home.dueAt', { at: instant(dueAt) })}</Tag>;
}

/** Whom a task waits for: by name, or by post where they are many. */
export function useTurn(): (toDo: ToDo) => string {
  const { t } = useTranslation();
  return ({ turn, turnRoles }) => {
    const names = turn.length > 0 ? turn : turnRoles.map((role) => t(`role.${role}`));
    return names.join(t('app.comma'));
  };
}

/** What decides about a task: its amount, the method of its purchase, and what its kind tells first. */
function Deciding({ toDo: { worth, method, facts } }: { readonly toDo: ToDo }) {
  const { t } = useTranslation();
  const told = [
    ...(worth ? [{ name: 'worth', text: <strong>{money(worth)}</strong> }] : []),
    ...(method ? [{ name: 'method', text: t(`method.${method}`) }] : []),
    ...facts.map(({ name, label, value }) => ({ name, text: t('home.fact', { label, value: value ?? '' }) })),
  ];
  if (told.length === 0) return null;
  return (
    <Flex wrap style={{ columnGap: 12, fontVariantNumeric: 'tabular-nums' }}>
      {told.map(({ name, text }) => (
        <span key={name}>{text}</span>
      ))}
    </Flex>
  );
}

interface Props {
  readonly toDo: ToDo;
  /** What else can be done about it. */
  readonly menu?: ReactNode;
}

/** One task: what it is, what decides about it, until when, and whom it waits for where that is somebody else. */
export function ToDoLine({ toDo, menu }: Props) {
  const { t } = useTranslation();
  const turnOf = useTurn();
  const place = placeOfToDo(toDo);
  const title = `${toDo.label} · ${toDo.title}`;
  return (
    <Flex component="li" gap={8} justify="space-between" align="flex-start" style={{ padding: '10px 0' }}>
      <div style={{ minWidth: 0, overflowWrap: 'anywhere', flex: 1 }}>
        <Flex wrap gap={8} justify="space-between">
          <Typography.Text strong={toDo.yours && !toDo.waitsFor} {...(!toDo.yours && { type: 'secondary' })}>
            {place ? <Link to={place}>{title}</Link> : title}
          </Typography.Text>
          <Due toDo={toDo} />
        </Flex>
        <Deciding toDo={toDo} />
        <Typography.Text type="secondary">
          {t(`subject.${toDo.subjectType}`)} {toDo.number} ·{' '}
          <span style={{ whiteSpace: 'nowrap' }}>{t('home.since', { at: instant(toDo.since) })}</span>
        </Typography.Text>
        {!toDo.yours && (
          <div>
            <Typography.Text type="secondary">{t('home.turn', { who: turnOf(toDo) })}</Typography.Text>
          </div>
        )}
        {toDo.waitsFor && (
          <div>
            <Typography.Text type="secondary">{t('home.waitsFor', { why: toDo.waitsFor })}</Typography.Text>
          </div>
        )}
      </div>
      {menu}
    </Flex>
  );
}
