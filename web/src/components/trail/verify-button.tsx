import { SafetyCertificateOutlined } from '@ant-design/icons';
import { useApolloClient } from '@apollo/client/react';
import { Alert, Button, Descriptions } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Said, tellFailure, Unreadable } from '../../../../schema/trail/index.js';
import { InclusionProofDocument } from '../../generated/graphql.js';
import { faultKey } from '../../lib/client.js';
import { useTold } from './use-told.js';
import { type Checked, checkProof, type ShownEntry } from './verify.js';

type Outcome = { readonly checked: Checked } | { readonly error: Said | string } | 'pending' | null;

function Result({ checked }: { readonly checked: Checked }) {
  const { t } = useTranslation();
  const told = useTold();
  const { failure, differs, index, size } = checked;
  const other = differs === null ? null : t('verify.otherEntry', { field: differs });
  const trouble = failure ? told(tellFailure(failure)) : other;
  const code = (text: string) => <code style={{ overflowWrap: 'anywhere' }}>{text}</code>;
  const items = [
    { key: 'index', label: t('verify.index'), children: index },
    { key: 'size', label: t('verify.size'), children: size },
    { key: 'leaf', label: t('verify.leaf'), children: code(checked.leafHash) },
    { key: 'root', label: t('verify.root'), children: code(checked.root) },
    { key: 'key', label: t('verify.key'), children: code(checked.logKey) },
  ];
  return (
    <div style={{ marginTop: 8 }} role="status">
      <Alert
        type={trouble === null ? 'success' : 'error'}
        showIcon
        title={t(trouble === null ? 'verify.valid' : 'verify.invalid')}
        description={trouble ?? t('verify.where')}
      />
      {checked.keyChanged && <Alert type="warning" showIcon title={t('verify.keyChanged')} style={{ marginTop: 8 }} />}
      <Descriptions size="small" bordered column={1} items={items} style={{ marginTop: 8 }} />
    </div>
  );
}

function Unchecked({ error }: { readonly error: Said | string }) {
  const { t } = useTranslation();
  const told = useTold();
  const why = typeof error === 'string' ? error : told(error);
  return <Alert type="error" showIcon title={t('verify.invalid')} description={why} style={{ marginTop: 8 }} />;
}

/** Fetches an entry's proof and checks it in this browser. */
export function VerifyButton({ entry }: { readonly entry: ShownEntry }) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const [outcome, setOutcome] = useState<Outcome>(null);
  const [busy, setBusy] = useState(false);
  const verify = async () => {
    setBusy(true);
    try {
      const { data } = await client.query({
        query: InclusionProofDocument,
        variables: { entryId: entry.id },
        fetchPolicy: 'no-cache',
      });
      const proof = data?.inclusionProof;
      setOutcome(proof ? { checked: await checkProof(proof, entry) } : 'pending');
    } catch (failure) {
      setOutcome({ error: failure instanceof Unreadable ? failure.said : t(faultKey(failure as Error)) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <div>
      <Button
        size="small"
        type="link"
        style={{ padding: 0 }}
        icon={<SafetyCertificateOutlined />}
        loading={busy}
        onClick={verify}
      >
        {t(busy ? 'verify.running' : 'entry.verify')}
      </Button>
      {outcome === 'pending' && <Alert type="info" showIcon title={t('verify.pending')} style={{ marginTop: 8 }} />}
      {outcome !== null && outcome !== 'pending' && 'error' in outcome && <Unchecked error={outcome.error} />}
      {outcome !== null && outcome !== 'pending' && 'checked' in outcome && <Result checked={outcome.checked} />}
    </div>
  );
}
