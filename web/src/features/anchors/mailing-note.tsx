import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { instant } from '../../components/format.js';
import { usePublished } from './use-published.js';

const count = z.int();
const mailing = z.object({
  day: z.string(),
  at: z.string().nullable(),
  before: z.object({ day: z.string(), at: z.string(), sent: count }).nullable(),
  ...{ sent: count, waiting: count, refused: count, givenUp: count, unknown: count },
  server: z.object({ fault: z.string().nullable(), failures: count, restsUntil: z.string() }).nullable(),
});
// Wrapped in an object, since the list of anchors uses null for 'not there yet'.
const shape = z.object({ last: mailing.nullable() });
type Mailing = z.infer<typeof mailing>;

const spaced = { marginBottom: 16 };

/** Whether anchors are sent by e-mail; if so, when last, to how many, and what failed. */
export function MailingNote({ newest }: { readonly newest: string | undefined }) {
  const { t } = useTranslation();
  const found = usePublished('/tlog/anchors/mailing', shape);
  const sentences = useSentences();
  if (found === null || found === 'failed') return null;
  const { last } = found;
  if (!last) return <Alert type="info" showIcon title={t('anchors.notMailed')} style={spaced} />;
  const failed = last.refused + last.givenUp + last.unknown > 0 || last.server !== null;
  const isOld = newest !== undefined && last.day < newest;
  const all = [...(isOld ? [t('anchors.newestNotMailed', { day: newest })] : []), ...sentences(last)];
  return (
    <Alert
      type={failed || isOld ? 'warning' : 'info'}
      showIcon
      title={t('anchors.mail')}
      style={spaced}
      description={all.map((sentence) => <div key={sentence}>{sentence}</div>)}
    />
  );
}

function useSentences() {
  const { t } = useTranslation();
  return ({ day, at, before, sent, waiting, refused, givenUp, unknown, server }: Mailing): string[] => [
    at === null ? t('anchors.mailedNone', { day }) : t('anchors.mailedLast', { day, at: instant(at), sent }),
    ...(before ? [t('anchors.mailedBefore', { ...before, at: instant(before.at) })] : []),
    ...(waiting > 0 ? [t('anchors.mailWaiting', { count: waiting })] : []),
    ...(server
      ? [t('anchors.mailServer', { ...server, fault: server.fault ?? '', at: instant(server.restsUntil) })]
      : []),
    ...(refused > 0 ? [t('anchors.mailRefused', { count: refused })] : []),
    ...(givenUp > 0 ? [t('anchors.mailGivenUp', { count: givenUp })] : []),
    ...(unknown > 0 ? [t('anchors.mailUnknown', { count: unknown })] : []),
  ];
}
