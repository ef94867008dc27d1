import { Alert, Input, Modal, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../components/use-command.js';
import { type OutboxRowFragment, RevealMailLinkDocument } from '../../generated/graphql.js';

/** Shows the link of a mail to the person who passes it on: first asks what for, then shows the link for a while. */
export function LinkDialog({ mail, onClose }: { readonly mail: OutboxRowFragment; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [link, setLink] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const { run, busy } = useCommand(RevealMailLinkDocument);
  const reveal = async () => {
    const outcome = await run({ mailId: mail.id, reason: reason.trim() });
    if ('refused' in outcome) return setRefused(outcome.refused.message);
    if ('done' in outcome && outcome.done.mailLink) setLink(`${window.location.origin}${outcome.done.mailLink}`);
  };
  return (
    <Modal
      open
      title={t('outbox.linkOf', { name: mail.recipientName })}
      okText={t(link === null ? 'outbox.show' : 'outbox.close')}
      cancelText={t('app.cancel')}
      okButtonProps={{ disabled: link === null && reason.trim() === '' }}
      {...(link !== null && { cancelButtonProps: { style: { display: 'none' } } })}
      confirmLoading={busy}
      onOk={() => (link === null ? void reveal() : onClose())}
      onCancel={onClose}
      width={560}
    >
      {refused && <Alert type="error" showIcon title={refused} role="alert" style={{ marginBottom: 12 }} />}
      {link === null ? (
        <>
          <Typography.Paragraph>{t('outbox.recorded')}</Typography.Paragraph>
          <Input.TextArea
            aria-label={t('app.reason')}
            placeholder={t('outbox.reasonHint')}
            rows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </>
      ) : (
        <>
          <Typography.Paragraph>{t('outbox.tell', { phone: mail.phone ?? '—' })}</Typography.Paragraph>
          <Typography.Paragraph copyable code style={{ overflowWrap: 'anywhere' }}>
            {link}
          </Typography.Paragraph>
        </>
      )}
    </Modal>
  );
}
