import { Alert } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MovesFragment } from '../generated/graphql.js';

interface Props {
  readonly moves: readonly MovesFragment[];
  readonly move: string;
  /** The page to go back to. */
  readonly back: string;
  readonly children: ReactNode;
}

/**
 * Shows the form of a move to whoever may take it, and to everybody else the reason why not. This is decided once, when the page is opened:
 * the act itself makes the move impossible, and the form must not vanish before its answer is shown.
 */
export function WhenAllowed({ moves, move, back, children }: Props) {
  const { t } = useTranslation();
  const [found] = useState(() => moves.find(({ name }) => name === move));
  if (found?.allowed) return children;
  return (
    <Alert
      type="warning"
      showIcon
      title={found?.reason ?? t('form.notNow')}
      action={<Link to={back}>{t('form.back')}</Link>}
    />
  );
}
