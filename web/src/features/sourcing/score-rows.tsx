import { Col, Form, Input, Row, Typography } from 'antd';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { DecimalInput } from '../../components/inputs.js';
import type { EventToScore } from './score-page.js';

/** One row of the sheet. */
export interface ScoreValues {
  readonly bidId: string;
  readonly technical: string;
  readonly comment: string;
}

const STEP: Readonly<Record<string, number>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };

function pointsField(index: number): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-points="${index}"]`);
}

/** Enter and the arrows go from points to points, so that a sheet is filled without the mouse and never sent by accident. */
function step(event: KeyboardEvent, index: number): void {
  const by = STEP[event.key];
  if (by === undefined) return;
  event.preventDefault();
  pointsField(index + by)?.focus();
}

/** Rows of a spreadsheet: points, then a tab and a comment where there is one. */
function pastedRows(text: string): readonly (readonly string[])[] {
  return text
    .replace(/\r/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t').map((cell) => cell.trim()));
}

/** One row for each bid: what its supplier says, points and a comment. */
export function ScoreRows({ bids }: { readonly bids: NonNullable<EventToScore['bids']> }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const paste = (event: ClipboardEvent, from: number) => {
    const rows = pastedRows(event.clipboardData.getData('text'));
    if (rows.length < 2 && (rows[0]?.length ?? 0) < 2) return;
    event.preventDefault();
    for (const [offset, [technical = '', comment]] of rows.slice(0, bids.length - from).entries()) {
      form.setFieldValue(['scores', from + offset, 'technical'], technical);
      if (comment) form.setFieldValue(['scores', from + offset, 'comment'], comment);
    }
  };
  return (
    <ol style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {bids.map(({ id, supplier, content }, index) => (
        <li key={id} style={{ padding: '16px 16px 0', borderBlockEnd: '1px solid rgba(128, 128, 128, 0.2)' }}>
          <Row gutter={16}>
            <Col xs={24} md={8}>
              <Typography.Text strong>{supplier?.name}</Typography.Text>
              <Typography.Paragraph type="secondary" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                {content?.note ?? t('score.noNote')}
              </Typography.Paragraph>
            </Col>
            <Col xs={24} md={4}>
              <Form.Item name={['scores', index, 'technical']} label={t('score.points')}>
                <DecimalInput
                  data-points={index}
                  aria-label={t('score.pointsFor', { name: supplier?.name })}
                  onKeyDown={(event) => step(event, index)}
                  onPaste={(event) => paste(event, index)}
                />
              </Form.Item>
            </Col>
            <Col xs={24} md={12}>
              <Form.Item name={['scores', index, 'comment']} label={t('score.comment')}>
                <Input maxLength={1000} onPressEnter={(event) => step(event, index)} />
              </Form.Item>
            </Col>
          </Row>
        </li>
      ))}
    </ol>
  );
}
