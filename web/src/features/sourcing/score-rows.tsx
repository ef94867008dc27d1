import { Col, Form, Input, Row, Typography } from 'antd';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { exact, plain, sumOf } from '../../../../schema/kernel/exact.js';
import { decimalText } from '../../../../schema/kernel/inputs.js';
import { DecimalInput } from '../../components/inputs.js';
import { useFill } from '../../components/use-fill.js';
import type { Criterion, Proposal } from './score-page.js';
import { useBidder } from './use-bidder.js';

/** One bid of the sheet. */
export interface ScoreValues {
  readonly bidId: string;
  /** One entry for each criterion, in their order. */
  readonly points: readonly { readonly criterionId: string; readonly points: string }[];
  readonly comment: string;
}

/** Row and column in the sheet. */
type Place = readonly [row: number, column: number];

const pointsText = decimalText(2);

function pointsField([row, column]: Place): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-points="${row}-${column}"]`);
}

/**
 * Enter moves to the next points and the arrow keys move between bids, so that a sheet can be filled without the mouse and is never sent by
 * accident.
 */
function step(event: KeyboardEvent, [row, column]: Place, columns: number): void {
  const next: Readonly<Record<string, Place>> = {
    Enter: column + 1 < columns ? [row, column + 1] : [row + 1, 0],
    ArrowDown: [row + 1, column],
    ArrowUp: [row - 1, column],
  };
  const to = next[event.key];
  if (!to) return;
  event.preventDefault();
  pointsField(to)?.focus();
}

/** The rows of a spreadsheet: points for each criterion, then a comment if there is one. */
function pastedRows(text: string): readonly (readonly string[])[] {
  return text
    .replace(/\r/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t').map((cell) => cell.trim()));
}

/** The weighted points of a bid, computed as the platform will do it; null until all points are there. */
function technicalOf(criteria: readonly Criterion[], score: ScoreValues | undefined): string | null {
  const given = criteria.map((_, column) => pointsText.safeParse(score?.points[column]?.points));
  if (given.some(({ success }) => !success)) return null;
  const weighed = criteria.map(({ weight }, column) => plain(exact(weight).times(given[column]?.data ?? '0')));
  return plain(sumOf(weighed).div(100));
}

/** The lead time of the slowest line, in days. */
function slowestOf({ lines }: Proposal): number {
  return Math.max(0, ...lines.map(({ leadTimeDays }) => leadTimeDays));
}

interface Props {
  readonly proposals: readonly Proposal[];
  readonly criteria: readonly Criterion[];
}

function Together({ criteria, row }: { readonly criteria: readonly Criterion[]; readonly row: number }) {
  const { t } = useTranslation();
  const score: ScoreValues | undefined = Form.useWatch(['scores', row]);
  const points = technicalOf(criteria, score);
  return (
    <Typography.Text type="secondary" aria-live="polite">
      {points === null ? t('score.incomplete') : t('score.together', { points })}
    </Typography.Text>
  );
}

/** One row for each bid: what it says apart from prices, points for each criterion, and a comment. */
export function ScoreRows({ proposals, criteria }: Props) {
  const { t } = useTranslation();
  const bidder = useBidder();
  const { fill } = useFill();
  const paste = (event: ClipboardEvent, [row, column]: Place) => {
    const rows = pastedRows(event.clipboardData.getData('text'));
    if (rows.length < 2 && (rows[0]?.length ?? 0) < 2) return;
    event.preventDefault();
    for (const [offset, cells] of rows.slice(0, proposals.length - row).entries()) {
      const points = cells.slice(0, criteria.length - column);
      for (const [across, text] of points.entries())
        fill(['scores', row + offset, 'points', column + across, 'points'], text);
      const comment = cells[points.length];
      if (comment) fill(['scores', row + offset, 'comment'], comment);
    }
  };
  return (
    <ol style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {proposals.map((proposal, row) => (
        <li
          key={proposal.bidId}
          style={{ padding: '16px 16px 0', borderBlockEnd: '1px solid rgba(128, 128, 128, 0.2)' }}
        >
          <Row gutter={16}>
            <Col xs={24} md={8}>
              <Typography.Text strong>{bidder(proposal)}</Typography.Text>
              <div>{t('score.slowest', { count: slowestOf(proposal) })}</div>
              <Typography.Paragraph type="secondary" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                {proposal.note ?? t('score.noNote')}
                {proposal.filesWithheld > 0 && <div>{t('score.filesWithheld', { count: proposal.filesWithheld })}</div>}
              </Typography.Paragraph>
            </Col>
            <Col xs={24} md={16}>
              <Row gutter={16} align="bottom">
                {criteria.map(({ id, name, weight }, column) => (
                  <Col key={id} xs={24} sm={12} lg={8}>
                    <Form.Item
                      name={['scores', row, 'points', column, 'points']}
                      label={t('score.criterion', { name, weight })}
                    >
                      <DecimalInput
                        data-points={`${row}-${column}`}
                        aria-label={t('score.pointsFor', { name: bidder(proposal), criterion: name })}
                        onKeyDown={(event) => step(event, [row, column], criteria.length)}
                        onPaste={(event) => paste(event, [row, column])}
                      />
                    </Form.Item>
                  </Col>
                ))}
              </Row>
              <Form.Item name={['scores', row, 'comment']} label={t('score.comment')} style={{ marginBottom: 8 }}>
                <Input
                  maxLength={1000}
                  onPressEnter={(event) => step(event, [row, criteria.length - 1], criteria.length)}
                />
              </Form.Item>
              <Typography.Paragraph style={{ marginBottom: 16 }}>
                <Together criteria={criteria} row={row} />
              </Typography.Paragraph>
            </Col>
          </Row>
        </li>
      ))}
    </ol>
  );
}
