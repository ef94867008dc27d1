import { Alert, App, Card, Flex, Form, Input, Typography } from 'antd';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { businessDay } from '../../../../schema/kernel/calendar.js';
import type { PriceBasis } from '../../../../schema/kernel/tax.js';
import { CommandForm } from '../../components/command-form.js';
import { exactInstant } from '../../components/format.js';
import { TimeLeft } from '../../components/time-left.js';
import { RateSelect } from '../portal/rate-select.js';
import { BasisNote } from './basis-note.js';
import { BidFiles } from './bid-files.js';
import { BidLines } from './bid-lines.js';
import type { AskedLine, BidValues } from './bid-values.js';

type OfCommand = 'draft' | 'of' | 'initialValues' | 'schema' | 'toInput' | 'run' | 'busy' | 'submit' | 'onDone';

interface Props<Input, Subject> extends Pick<ComponentProps<typeof CommandForm<BidValues, Input, Subject>>, OfCommand> {
  readonly event: {
    readonly currency: string;
    readonly quoteBasis: PriceBasis;
    readonly compareBasis: PriceBasis;
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
      <Card>
        <BasisNote event={event} />
        <Form.Item
          name={['content', 'taxRate']}
          label={t('bidding.rateOfBid')}
          extra={t('bidding.rateOfBidHint')}
          style={{ marginBottom: 0, maxWidth: 320 }}
        >
          <RateSelect day={businessDay(new Date())} />
        </Form.Item>
      </Card>
      <Card title={t('bidding.sheet')} styles={{ body: { padding: 0 } }}>
        <Typography.Paragraph type="secondary" style={{ padding: '12px 8px 0' }}>
          {t('bidding.pasteHint')}
        </Typography.Paragraph>
        <Form.Item name={['content', 'lines']} style={{ marginBottom: 0 }}>
          <BidLines lines={event.lines} currency={event.currency} quoteBasis={event.quoteBasis} onPasted={pasted} />
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
      <Card title={t('bidding.files')}>
        <Form.Item name={['content', 'files']} style={{ marginBottom: 0 }}>
          <BidFiles />
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
