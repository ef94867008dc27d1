import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';

const CLAUSES = ['gifts', 'collusion', 'truth', 'conflict', 'report', 'consequences'] as const;

/** The full integrity pledge; a sample until the enterprise replaces it with its own. */
export function Pledge({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  return (
    <article style={{ maxWidth: 760 }}>
      <Typography.Paragraph>{t('pledge.opening', { name })}</Typography.Paragraph>
      <ol style={{ paddingInlineStart: 24 }}>
        {CLAUSES.map((clause) => (
          <li key={clause} style={{ marginBottom: 8 }}>
            {t(`pledge.${clause}`)}
          </li>
        ))}
      </ol>
      <Typography.Paragraph>{t('pledge.closing')}</Typography.Paragraph>
      <Typography.Paragraph type="secondary" style={{ fontSize: 13, marginBottom: 0 }}>
        {t('pledge.sample')}
      </Typography.Paragraph>
    </article>
  );
}
