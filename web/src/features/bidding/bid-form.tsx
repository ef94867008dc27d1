import { Alert, App, Card, Flex, Form, Input, Typography } from 'antd';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandForm } from '../../components/command-form.js';
import { exactInstant } from '../../components/format.js';
import { TimeLeft } from '../../components/time-left.js';
import { BidLines } from './bid-lines.js';
import type { AskedLine, BidValues } from './bid-values.js';

type OfCommand = 'draft' | 'of' | 'initialValues' | 'schema' | 'toInput' | 'run' | 'busy' | 'submit' | 'onDone';

interface Props<Input, Subject> extends Pick<ComponentProps<typeof CommandForm<BidValues, Input, Subject>>, OfCommand> {
  readonly event: {
    readonly currency: string;
    readonly closesAt: string;
    readonly priceWeight: number;
    readonly hidesBidders: boolean;
    readonly lines: readonly AskedLine[];
  };
}

function Deadline({ closesAt }: { readonly closesAt: string }) {
  const { t } = useTranslation();
  return (
    <Alert
      type="info"
      showIcon
      title={
        <Flex wrap gap={12}>
          <span>{t('bidding.deadline', { at: exactInstant(closesAt) })}</span>
          <TimeLeft closesAt={closesAt} />
        </Flex>
      }
      description={t('bidding.hiddenByPolicy')}
    />
  );
}

function Fields({ event }: Pick<Props<unknown, unknown>, 'event'>) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const pasted = (count: number) => void message.success(t('bidding.pasted', { count }));
  return (
    <Flex vertical gap={16} style={{ marginBottom: 16 }}>
      <Deadline closesAt={event.closesAt} />
      <Card title={t('bidding.sheet')} styles={{ body: { padding: 0 } }}>
        <Typography.Paragraph type="secondary" style={{ padding: '12px 8px 0' }}>
          {t('bidding.pasteHint')}
        </Typography.Paragraph>
        <Form.Item name={['content', 'lines']} style={{ marginBottom: 0 }}>
          <BidLines lines={event.lines} currency={event.currency} onPasted={pasted} />
        </Form.Item>
      </Card>
      <Card>
        <Form.Item
          name={['content', 'note']}
          label={t('bidding.noteOptional')}
          extra={event.priceWeight < 100 && t(event.hidesBidders ? 'bidding.noteNameless' : 'bidding.noteRead')}
          style={{ marginBottom: 0 }}
        >
          <Input.TextArea rows={3} maxLength={2_000} />
        </Form.Item>
      </Card>
    </Flex>
  );
}

/** The form of a bid, either a new one or one that replaces the bid before. */
export function BidForm<Input, Subject>({ event, ...command }: Props<Input, Subject>) {
  const { t } = useTranslation();
  const [form] = Form.useForm<BidValues>();
  return (
    <CommandForm {...command} form={form} consequences={t('bid.submitGivesReceipt')}>
      <Fields event={event} />
    </CommandForm>
  );
}
