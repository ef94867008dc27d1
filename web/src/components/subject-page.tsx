import { Card, Col, Flex, Row, Typography, theme } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlikeFragment, EntryFieldsFragment } from '../generated/graphql.js';
import { useTabName } from '../lib/tab-name.js';
import { AwaitedDecisions } from './awaited-decisions.js';
import { DecisionsTaken } from './decisions-taken.js';
import { type Filed, FilesCard } from './files/files-card.js';
import { MoveBar } from './move-bar.js';
import { NextDecision } from './next-decision.js';
import { StateTag } from './state-tag.js';
import { isDecision } from './subject-facts.js';
import { TimeLine } from './trail/time-line.js';
import { WrittenAlike } from './written-alike.js';
import './facts.css';

/** A fact of a subject; one whose value is empty is left out. */
export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  readonly wide?: boolean;
}

interface Props {
  /** Kind of the subject, as in the SDL. */
  readonly kind: string;
  readonly subject: Filed & { readonly state: string };
  readonly number?: string | undefined;
  readonly title: string;
  readonly facts: readonly Fact[];
  /** What is to be done now, shown above the facts. */
  readonly next?: ReactNode;
  /** Those whose numbers or names from outside are written alike, shown above the facts. */
  readonly alike?: readonly AlikeFragment[] | undefined;
  /** Tables and documents below the facts. */
  readonly children?: ReactNode;
  /** What comes below the files, since it grows long. */
  readonly last?: ReactNode;
  /** The subject's trail; left out where the reader has none. */
  readonly entries?: readonly EntryFieldsFragment[] | undefined;
}

/** Facts in two columns of equal width, or in one where there is no room for two. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const { token } = theme.useToken();
  const told = facts.filter(({ value }) => value !== null && value !== undefined && value !== '');
  return (
    <dl className="facts">
      {told.map(({ label, value, wide }) => (
        <div key={label} className={wide ? 'wide' : undefined}>
          <dt style={{ color: token.colorTextDescription }}>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The page of a subject: a head with name, state and moves; the facts on the left, the trail on the right. */
export function SubjectPage({ kind, subject, number, title, facts, next, alike, children, last, entries }: Props) {
  const { t } = useTranslation();
  useTabName(number, title);
  const [decided, setDecided] = useState<string | null>(null);
  const main = (
    <Flex vertical gap={16}>
      {next}
      {entries && <DecisionsTaken kind={kind} entries={entries} />}
      {alike && <WrittenAlike kind={kind} alike={alike} />}
      <Card>
        <Facts facts={facts} />
      </Card>
      {children}
      <FilesCard kind={kind} subject={subject} />
      {last}
    </Flex>
  );
  return (
    <>
      <Flex wrap justify="space-between" align="flex-start" gap={12} style={{ marginBottom: 16 }}>
        <div style={{ minWidth: 0 }}>
          <Typography.Text type="secondary">
            {t(`subject.${kind}`)} {number}
          </Typography.Text>
          <Flex align="center" gap={12} wrap>
            <Typography.Title level={1} style={{ fontSize: 22, margin: 0, overflowWrap: 'anywhere' }}>
              {title}
            </Typography.Title>
            <StateTag subject={kind} state={subject.state} />
          </Flex>
          <AwaitedDecisions kind={kind} id={subject.id} />
        </div>
        <MoveBar subject={subject} onDone={(move) => isDecision(kind, move) && setDecided(subject.id)} />
      </Flex>
      {decided === subject.id && <NextDecision except={subject.id} />}
      {entries ? (
        <Row gutter={[16, 16]}>
          <Col xs={24} lg={15} xl={16}>
            {main}
          </Col>
          <Col xs={24} lg={9} xl={8}>
            <Card title={t('trail.title')} size="small">
              <TimeLine entries={entries} />
            </Card>
          </Col>
        </Row>
      ) : (
        main
      )}
    </>
  );
}
