import { Card, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { MoveBar } from '../../components/move-bar.js';
import type { EventToScore, Sheet } from './score-page.js';

const DECLARING: readonly string[] = ['declareNoInterest', 'recuse'];

/** Asks experts whether they have an interest in one of the bidders, before anything of the bids is shown. */
export function DeclarePanel({ event, sheet }: { readonly event: EventToScore; readonly sheet: Sheet }) {
  const { t } = useTranslation();
  const moves = event.moves.filter(({ name }) => DECLARING.includes(name));
  return (
    <Card title={t('declare.title')} style={{ marginBottom: 16 }}>
      <Typography.Paragraph>{t('declare.ask')}</Typography.Paragraph>
      <ul>
        {sheet.bidders.map(({ id, name }) => (
          <li key={id} style={{ overflowWrap: 'anywhere' }}>
            {name}
          </li>
        ))}
      </ul>
      <Typography.Paragraph type="secondary">
        {t(event.hidesBidders ? 'declare.thenNumbered' : 'declare.then')}
      </Typography.Paragraph>
      <MoveBar subject={{ ...event, moves }} />
    </Card>
  );
}
