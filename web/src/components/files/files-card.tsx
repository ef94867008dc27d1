import { Button, Card, Flex, Modal, Typography } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileKind } from '../../../../schema/kernel/file-kinds.js';
import type { FileFieldsFragment, RefusalFragment } from '../../generated/graphql.js';
import type { Movable } from '../move-bar.js';
import { documentOf } from '../move-document.js';
import { SUBJECT_FACTS } from '../subject-facts.js';
import { useCommand } from '../use-command.js';
import { attachingMoves, removingMoves } from './file-facts.js';
import { FileList } from './file-list.js';
import { UploadZone } from './upload-zone.js';
import { useUploads } from './use-uploads.js';

/** A subject with files, as its page asks for it. */
export interface Filed extends Movable {
  readonly files?: readonly FileFieldsFragment[] | null | undefined;
}

interface Props {
  /** Kind of the subject, as in the SDL. */
  readonly kind: string;
  readonly subject: Filed;
}

interface Named {
  readonly subject: Filed;
  /** The field by which inputs name it. */
  readonly idField: string;
}

function messagesOf({ message, issues }: RefusalFragment): string {
  return issues.length > 0 ? issues.map((issue) => issue.message).join(' ') : message;
}

function Attach({ subject, idField, move, kinds, label }: Named & Attaching) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const uploads = useUploads(false);
  const { run, busy } = useCommand(useMemo(() => documentOf(move), [move]));
  const attach = async () => {
    setFault(null);
    const input = { [idField]: subject.id, rev: subject.rev, files: uploads.asked };
    const outcome = await run(input as never);
    if ('failed' in outcome) return setFault(outcome.failed);
    if ('refused' in outcome) return setFault(messagesOf(outcome.refused));
    uploads.clear();
    setOpen(false);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{label}</Button>
      <Modal
        open={isOpen}
        title={label}
        okText={t('file.attach', { count: uploads.asked.length })}
        cancelText={t('app.cancel')}
        okButtonProps={{ disabled: uploads.asked.length === 0 || uploads.isBusy }}
        confirmLoading={busy}
        onOk={attach}
        onCancel={() => setOpen(false)}
        width={640}
      >
        <Flex vertical gap={12}>
          <UploadZone kinds={kinds} of={uploads} />
          {fault && (
            <Typography.Text type="danger" role="alert">
              {fault}
            </Typography.Text>
          )}
        </Flex>
      </Modal>
    </>
  );
}

interface Attaching {
  readonly move: string;
  readonly kinds: readonly FileKind[];
  readonly label: string;
}

function Remove({
  subject,
  idField,
  move,
  file,
}: Named & { readonly move: string; readonly file: FileFieldsFragment }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const { run, busy } = useCommand(useMemo(() => documentOf(move), [move]));
  const remove = async () => {
    const outcome = await run({ [idField]: subject.id, rev: subject.rev, fileId: file.id } as never);
    if ('failed' in outcome) return setFault(outcome.failed);
    if ('refused' in outcome) return setFault(messagesOf(outcome.refused));
    setOpen(false);
  };
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)} aria-label={t('file.removeOf', { name: file.name })}>
        {t('file.remove')}
      </Button>
      <Modal
        open={isOpen}
        title={t('file.removeOf', { name: file.name })}
        okText={t('file.remove')}
        cancelText={t('app.cancel')}
        confirmLoading={busy}
        onOk={remove}
        onCancel={() => setOpen(false)}
      >
        <Typography.Paragraph>{t('file.removeMeans')}</Typography.Paragraph>
        {fault && (
          <Typography.Paragraph type="danger" role="alert">
            {fault}
          </Typography.Paragraph>
        )}
      </Modal>
    </>
  );
}

/** The files of a subject, each to be looked at and saved; adding and removing them, as far as the reader may. */
export function FilesCard({ kind, subject }: Props) {
  const { t } = useTranslation();
  const idField = `${SUBJECT_FACTS[kind]?.short}Id`;
  const files = subject.files ?? [];
  const allowed = (name: string) => subject.moves.find((move) => move.name === name && move.allowed);
  const attaching = attachingMoves(kind).flatMap(({ move, kinds }) => {
    const label = allowed(move)?.label;
    return label ? [{ move, kinds, label }] : [];
  });
  const removing = removingMoves(kind).filter(({ move }) => allowed(move));
  const removalOf = (file: FileFieldsFragment) => removing.find(({ kinds }) => kinds.includes(file.kind))?.move;
  if (files.length === 0 && attaching.length === 0) return null;
  return (
    <Card
      title={t('file.title', { count: files.length })}
      extra={
        <Flex gap={8} wrap>
          {attaching.map((one) => (
            <Attach key={one.move} subject={subject} idField={idField} {...one} />
          ))}
        </Flex>
      }
    >
      {files.length === 0 ? (
        <Typography.Text type="secondary">{t('file.noneYet')}</Typography.Text>
      ) : (
        <FileList
          subjectId={subject.id}
          files={files}
          actions={(file) => {
            const move = removalOf(file);
            return move && <Remove subject={subject} idField={idField} move={move} file={file} />;
          }}
        />
      )}
    </Card>
  );
}
