import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { grouped } from '../../components/format.js';
import type { PinnedLogKey } from './pinned-keys.js';
import { Signed } from './signed.js';

/** The keys of a log, each to be copied, and which sizes each of them signed where the key was changed. */
export function LogKeys({ keys }: { readonly keys: readonly PinnedLogKey[] }) {
  const { t } = useTranslation();
  return keys.map(({ vkey, fromSize, toSize }) => (
    <div key={vkey}>
      <Signed text={vkey} />
      {keys.length > 1 && (
        <Typography.Text type="secondary">
          {toSize === null
            ? t('trail.keyFrom', { from: grouped(String(fromSize)) })
            : t('trail.keyUntil', { from: grouped(String(fromSize)), to: grouped(String(toSize)) })}
        </Typography.Text>
      )}
    </div>
  ));
}
