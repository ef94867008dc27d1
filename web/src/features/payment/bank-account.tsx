import { App, Button, Flex, Input, Modal, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../components/use-command.js';
import { type PaymentQuery, RevealBankAccountDocument } from '../../generated/graphql.js';

type Supplier = NonNullable<NonNullable<PaymentQuery['payment']>['supplier']>;

interface AskProps {
  readonly supplierId: string;
  readonly label: string;
  readonly onShown: (account: string) => void;
}

function Ask({ supplierId, label, onShown }: AskProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const { run, busy } = useCommand(RevealBankAccountDocument);
  const look = async () => {
    const outcome = await run({ supplierId, reason: reason.trim() });
    if ('failed' in outcome) return;
    if ('refused' in outcome) return void message.error(outcome.refused.message);
    setAsking(false);
    if (outcome.done.bankAccount) onShown(outcome.done.bankAccount);
  };
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {label}
      </Button>
      <Modal
        open={asking}
        title={label}
        okText={t('app.confirm')}
        cancelText={t('app.cancel')}
        okButtonProps={{ disabled: reason.trim() === '' }}
        confirmLoading={busy}
        onOk={look}
        onCancel={() => setAsking(false)}
      >
        <Typography.Paragraph>{t('pay.revealTold')}</Typography.Paragraph>
        <Input.TextArea
          aria-label={t('app.reason')}
          placeholder={t('app.reason')}
          rows={3}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Modal>
    </>
  );
}

/** The payee's account, masked. Whoever may see it in full states the purpose, which is recorded. */
export function BankAccount({ supplier }: { readonly supplier: Supplier }) {
  const [whole, setWhole] = useState<string | null>(null);
  const move = supplier.moves.find(({ name }) => name === 'revealBankAccount');
  return (
    <Flex wrap gap={8} align="center">
      <span style={{ fontVariantNumeric: 'tabular-nums' }}>{whole ?? supplier.bankAccount}</span>
      {whole === null && move?.allowed && <Ask supplierId={supplier.id} label={move.label} onShown={setWhole} />}
    </Flex>
  );
}
