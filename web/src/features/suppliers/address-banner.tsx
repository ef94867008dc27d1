import { useQuery } from '@apollo/client/react';
import { Alert, App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { exactInstant, instant } from '../../components/format.js';
import { useCommand } from '../../components/use-command.js';
import { MyConfirmationDocument, type MyConfirmationQuery, SendConfirmationDocument } from '../../generated/graphql.js';

type Own = NonNullable<MyConfirmationQuery['mySupplier']>;
type Confirmation = NonNullable<Own['confirmation']>;

/** The state of the mail, in one sentence. */
function whatBecame({ goesOut, mail }: Confirmation): string {
  if (mail === 'HANDED_OVER') return 'confirm.handedOver';
  if (mail === 'SENT') return 'confirm.sent';
  if (mail === 'ENDED' || mail === null) return 'confirm.ranOut';
  if (!goesOut) return 'confirm.byHand';
  return mail === 'REFUSED' || mail === 'GIVEN_UP' || mail === 'UNKNOWN' ? 'confirm.notSent' : 'confirm.underWay';
}

function SendAgain({ id, rev, from }: { readonly id: string; readonly rev: number; readonly from: string | null }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { run, busy } = useCommand(SendConfirmationDocument);
  const send = async () => {
    const outcome = await run({ supplierId: id, rev });
    if ('refused' in outcome) message.warning(outcome.refused.message);
    else if ('done' in outcome) message.success(t('confirm.sentAgain'));
  };
  return (
    <Button size="small" loading={busy} disabled={from !== null} onClick={() => void send()}>
      {from === null ? t('move.sendConfirmation') : t('confirm.againFrom', { at: exactInstant(from) })}
    </Button>
  );
}

/** Tells a supplier whose address is not confirmed what to do, on every page until it is. */
export function AddressBanner() {
  const { t } = useTranslation();
  const { data } = useQuery(MyConfirmationDocument, { fetchPolicy: 'cache-and-network' });
  const own = data?.mySupplier;
  if (!own?.confirmation) return null;
  const { address, lapsesAt, login, contact, sendAgainFrom, goesOut } = own.confirmation;
  const said = [
    t(whatBecame(own.confirmation), { address: address ?? '' }),
    t('confirm.before', { login, at: instant(lapsesAt) }),
    contact ? t('register.contact', { contact }) : t('register.noContact'),
  ];
  return (
    <Alert
      type="warning"
      showIcon
      title={t('confirm.first')}
      description={said.join(' ')}
      action={goesOut && <SendAgain id={own.id} rev={own.rev} from={sendAgainFrom ?? null} />}
      style={{ marginBottom: 16 }}
    />
  );
}
