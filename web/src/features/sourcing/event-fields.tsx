import { Card, Checkbox, Col, Form, Input, Row } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PriceBasis } from '../../../../schema/kernel/tax.js';
import { settingsOf } from '../../../../schema/sourcing/methods.js';
import type { TieBreak } from '../../../../schema/sourcing/tie-breaks.js';
import { BasisChoice } from '../../components/basis-choice.js';
import { CriteriaInput, type CriterionValues } from './criteria-input.js';
import { DeadlineInput } from './deadline-input.js';
import { ExpertChoice } from './expert-choice.js';
import { SupplierChoice } from './supplier-choice.js';
import { TieBreakChoice } from './tie-break-choice.js';
import { WeightInput } from './weight-input.js';

/** The content of an event's form. */
export interface EventValues {
  readonly title: string;
  readonly closesAt: string | null;
  readonly priceWeight: number | null;
  readonly quoteBasis: PriceBasis;
  readonly compareBasis: PriceBasis;
  readonly tieBreaks: readonly TieBreak[];
  readonly criteria: readonly CriterionValues[];
  readonly hidesBidders: boolean;
  readonly terms: string;
  readonly invitedIds: readonly string[];
  readonly expertIds: readonly string[];
}

interface Props {
  readonly method: string;
  readonly categories: ReadonlySet<string>;
}

const DAYS = [3, 5, 7, 14];

/** The settings of an event as its commands take them. */
export function settingsFrom({ tieBreaks, criteria, invitedIds, expertIds, ...rest }: EventValues) {
  const { title, closesAt, priceWeight, quoteBasis, compareBasis, hidesBidders, terms } = rest;
  const named = criteria.map(({ name, weight, basis }) => ({ name, weight, basis }));
  const lists = { tieBreaks: [...tieBreaks], criteria: named, invitedIds: [...invitedIds], expertIds: [...expertIds] };
  return { title, closesAt, priceWeight, quoteBasis, compareBasis, hidesBidders, terms, ...lists };
}

/** The categories of some lines, by id. */
export function categoriesOf(
  lines: readonly { readonly part: { readonly category: { readonly id: string } | null } | null }[],
): ReadonlySet<string> {
  return new Set(lines.flatMap(({ part }) => part?.category?.id ?? []));
}

/** The settings of an event: what for, until when, how and by whom it is judged, and who is invited. */
export function EventFields({ method, categories }: Props) {
  const { t } = useTranslation();
  const minimum = settingsOf(method)?.minimumInvited ?? 1;
  return (
    <>
      <Card title={t('event.basics')}>
        <Form.Item name="title" label={t('column.title')}>
          <Input maxLength={200} placeholder={t('event.titleHint')} />
        </Form.Item>
        <Form.Item name="closesAt" label={t('field.SourcingEvent.closesAt')} extra={t('event.deadlineHint')}>
          <DeadlineInput days={DAYS} />
        </Form.Item>
        <Form.Item name="quoteBasis" label={t('field.SourcingEvent.quoteBasis')} extra={t('event.quoteBasisHint')}>
          <BasisChoice />
        </Form.Item>
        <Form.Item name="terms" label={t('field.SourcingEvent.terms')} extra={t('event.termsHint')}>
          <Input.TextArea rows={5} maxLength={5000} />
        </Form.Item>
      </Card>
      <Card title={t('event.judging')} style={{ marginTop: 16 }}>
        <Row gutter={[32, 0]}>
          <Col xs={24} lg={12}>
            <Form.Item name="priceWeight" label={t('field.SourcingEvent.priceWeight')}>
              <WeightInput method={method} />
            </Form.Item>
            <Form.Item
              name="compareBasis"
              label={t('field.SourcingEvent.compareBasis')}
              extra={t('event.compareBasisHint')}
            >
              <BasisChoice />
            </Form.Item>
            <Form.Item name="tieBreaks" label={t('field.SourcingEvent.tieBreaks')} extra={t('event.tieBreaksHint')}>
              <TieBreakChoice />
            </Form.Item>
          </Col>
          <Col xs={24} lg={12}>
            <Form.Item name="expertIds" label={t('field.SourcingEvent.expertIds')} extra={t('event.expertsHint')}>
              <ExpertChoice />
            </Form.Item>
            <Form.Item name="hidesBidders" valuePropName="checked" extra={t('criteria.hidesHint')}>
              <Checkbox>{t('field.SourcingEvent.hidesBidders')}</Checkbox>
            </Form.Item>
          </Col>
        </Row>
        <CriteriaInput />
      </Card>
      <Card title={t('event.invite')} style={{ margin: '16px 0' }}>
        <Form.Item name="invitedIds" label={t('event.inviteHint', { minimum })} style={{ marginBottom: 0 }}>
          <SupplierChoice categories={categories} />
        </Form.Item>
      </Card>
    </>
  );
}
