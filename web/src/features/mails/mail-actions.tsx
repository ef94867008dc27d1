import { useMutation } from '@apollo/client/react';
import { App, Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MarkMailHandedOverDocument, type OutboxRowFragment, SendMailAgainDocument } from '../../generated/graphql.js';
import { faultKey } from '../../lib/client.js';
import { LinkDialog } from './link-dialog.js';

/** What can be done with a waiting mail. */
export function MailActions({ mail }: { readonly mail: OutboxRowFragment }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [isShowing, setShowing] = useState(false);
  const again = { refetchQueries: 'active' as const };
  const [sendAgain, sending] = useMutation(SendMailAgainDocument, again);
  const [handOver, handing] = useMutation(MarkMailHandedOverDocument, again);
  const variables = { id: mail.id };
  const tell = (answer: { readonly __typename: string; readonly message?: string } | undefined) => {
    if (answer?.__typename === 'Refused') message.warning(answer.message ?? '');
  };
  const act = (work: Promise<void>) => void work.catch((error: Error) => message.error(t(faultKey(error))));
  return (
    <Flex wrap gap={8}>
      {mail.canReveal && (
        <Button size="small" type="primary" onClick={() => setShowing(true)}>
          {t('outbox.show')}
        </Button>
      )}
      {mail.canHandOver && (
        <Button
          size="small"
          loading={handing.loading}
          onClick={() => act(handOver({ variables }).then(({ data }) => tell(data?.markMailHandedOver)))}
        >
          {t('outbox.handOver')}
        </Button>
      )}
      {mail.canSendAgain && (
        <Button
          size="small"
          loading={sending.loading}
          onClick={() => act(sendAgain({ variables }).then(({ data }) => tell(data?.sendMailAgain)))}
        >
          {t('outbox.sendAgain')}
        </Button>
      )}
      {mail.purpose === 'STAFF_CODE' && <Link to={`/accounts/${mail.recipientId}`}>{t('outbox.toAccount')}</Link>}
      {isShowing && <LinkDialog mail={mail} onClose={() => setShowing(false)} />}
    </Flex>
  );
}
