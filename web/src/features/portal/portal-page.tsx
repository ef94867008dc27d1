import { Alert, Card, Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Filed, FilesCard } from '../../components/files/files-card.js';
import { MoveBar } from '../../components/move-bar.js';
import { type Fact, Facts } from '../../components/subject-page.js';
import type { ReceiptFieldsFragment } from '../../generated/graphql.js';
import { useTabName } from '../../lib/tab-name.js';
import { PortalState } from './portal-state.js';
import { Proof } from './proof.js';
import { ReceiptCard } from './receipt-card.js';
import './portal-page.css';

interface Props {
  /** Kind of the subject, as in the SDL. */
  readonly kind: string;
  readonly subject: Filed & { readonly state: string };
  /** Kind and number, in the supplier's words. */
  readonly heading: string;
  readonly title: string;
  /** Shown across the whole page, below the head. */
  readonly above?: ReactNode;
  readonly facts: readonly Fact[];
  readonly children?: ReactNode;
  readonly receipt?: ReceiptFieldsFragment | undefined;
  readonly receiptName?: string;
}

/** The page of a subject for a supplier: state, what to do next, facts, and the receipt of the last act. */
export function PortalPage(props: Props) {
  const { kind, subject, heading, title, above, facts, children, receipt, receiptName } = props;
  const { t } = useTranslation();
  useTabName(heading, title);
  return (
    <>
      <Flex wrap justify="space-between" align="flex-start" gap={12} style={{ marginBottom: 16 }}>
        <div style={{ minWidth: 0 }}>
          <Typography.Text type="secondary">{heading}</Typography.Text>
          <Flex align="center" gap={12} wrap>
            <Typography.Title level={1} style={{ fontSize: 22, margin: 0, overflowWrap: 'anywhere' }}>
              {title}
            </Typography.Title>
            <PortalState kind={kind} state={subject.state} />
          </Flex>
        </div>
        <MoveBar subject={subject} />
      </Flex>
      <Alert type="info" showIcon title={t(`portalNext.${kind}.${subject.state}`)} style={{ marginBottom: 16 }} />
      <div className="portal-above">{above}</div>
      <Flex vertical gap={16}>
        <Card>
          <Facts facts={facts} />
        </Card>
        {children}
        <FilesCard kind={kind} subject={subject} />
        {receipt && (
          <Proof>
            <ReceiptCard receipt={receipt} name={receiptName ?? subject.id} />
          </Proof>
        )}
      </Flex>
    </>
  );
}
