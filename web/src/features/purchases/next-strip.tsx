import { Alert, Button, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StageName } from '../../../../schema/kernel/stages.js';
import { instant } from '../../components/format.js';
import { type NextStep, nextSteps } from './next-steps.js';
import type { Purchase } from './stage-documents.js';
import { currentStages } from './standing-of.js';

interface Props {
  readonly purchase: Purchase;
  readonly onChoose: (stage: StageName) => void;
}

const MOST = 5;

function Step({ step, onChoose }: { readonly step: NextStep; readonly onChoose: Props['onChoose'] }) {
  const { t } = useTranslation();
  const roles = step.roles.map((role) => t(`role.${role}`)).join(' / ');
  const text = `${step.label} · ${step.document.number}`;
  return (
    <li>
      {step.yours ? t('purchase.yourTurn') : t('purchase.waitsFor', { roles })}{' '}
      <Button type="link" size="small" style={{ padding: 0 }} onClick={() => onChoose(step.stage)}>
        {text}
      </Button>
    </li>
  );
}

function waitingFor(purchase: Purchase): 'BIDDING' | 'ORDER' | 'INVOICE' | null {
  const now = currentStages(purchase);
  if (now.includes('BIDDING')) return 'BIDDING';
  if (now.includes('ORDER')) return 'ORDER';
  return now.includes('INVOICE') ? 'INVOICE' : null;
}

/** What happens next in a purchase, and whether it is the reader's turn. */
export function NextStrip({ purchase, onChoose }: Props) {
  const { t } = useTranslation();
  const all = nextSteps(purchase);
  const steps = all.slice(0, MOST);
  const waits = steps.length === 0 ? waitingFor(purchase) : null;
  const ended = purchase.state !== 'ACTIVE';
  if (steps.length === 0 && waits === null && !ended) return null;
  const yours = steps.some((step) => step.yours);
  return (
    <Alert
      type={yours ? 'warning' : 'info'}
      showIcon
      title={
        <Flex vertical gap={4}>
          {!ended && <Typography.Text strong>{t(yours ? 'purchase.nextYours' : 'purchase.next')}</Typography.Text>}
          {purchase.state !== 'ACTIVE' && t(`purchase.ended.${purchase.state}`)}
          {waits && t(`purchase.waits.${waits}`, { at: instant(purchase.event?.closesAt) })}
          {steps.length > 0 && (
            <ul style={{ margin: 0, paddingInlineStart: 20 }}>
              {steps.map((step) => (
                <Step key={`${step.document.id} ${step.label}`} step={step} onChoose={onChoose} />
              ))}
              {all.length > MOST && <li>{t('purchase.furtherSteps', { count: all.length - MOST })}</li>}
            </ul>
          )}
        </Flex>
      }
    />
  );
}
