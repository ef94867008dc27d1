import { useApolloClient } from '@apollo/client/react';
import { Flex, Spin, Typography } from 'antd';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChooseLanguageDocument, SignOutDocument, ViewerDocument } from '../generated/graphql.js';
import { mayPass } from '../lib/client.js';
import { chooseLanguage } from '../lib/i18n.js';
import { newKey } from '../lib/new-key.js';
import { currentSession, renew, setSession } from '../lib/session.js';
import { type Known, type Viewer, ViewerContext } from '../lib/viewer.js';

interface Props {
  readonly children: ReactNode;
  /** What is shown while nobody is signed in. */
  readonly visitor: (onSignedIn: () => Promise<void>) => ReactNode;
}

const AGAIN_MS = 2_000;

/** Whether the server said who is signed in; false where it could not at this moment. */
async function met(greet: () => Promise<void>): Promise<boolean> {
  try {
    await greet();
    return true;
  } catch (error) {
    if (!mayPass(error as Error)) throw error;
    return false;
  }
}

/** Shows its children to a person who is signed in, and the pages for visitors to everybody else. */
export function SignedIn({ children, visitor }: Props) {
  const client = useApolloClient();
  const { t } = useTranslation();
  const [viewer, setViewer] = useState<Viewer | null | undefined>(undefined);
  const [waiting, setWaiting] = useState(false);
  const greet = useCallback(async () => {
    await client.clearStore();
    const { data } = await client.query({ query: ViewerDocument, fetchPolicy: 'network-only' });
    if (data?.viewer) await chooseLanguage(data.viewer.account.language);
    setViewer(data?.viewer ?? null);
  }, [client]);
  useEffect(() => {
    let left = false;
    const look = async () => {
      const renewal = await renew(currentSession().audience);
      if (renewal === 'ended') return setViewer(null);
      if (renewal === 'renewed' && (await met(greet))) return;
      if (left) return;
      setWaiting(true);
      timer = setTimeout(() => void look(), AGAIN_MS);
    };
    let timer = setTimeout(() => void look());
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [greet]);
  const known = useMemo<Known | null>(() => {
    if (!viewer) return null;
    const { audience } = currentSession();
    return {
      viewer,
      audience,
      holds: (...roles) => roles.some((role) => viewer.roles.includes(role)),
      signOut: async () => {
        await client.mutate({ mutation: SignOutDocument }).catch(() => null);
        setSession(audience, null);
        await client.clearStore();
        // Whoever signs in next at this browser may be somebody else, and begins at the first page.
        window.history.replaceState(null, '', '/');
        setViewer(null);
      },
      speak: async (language) => {
        const now = await client.query({ query: ViewerDocument, fetchPolicy: 'network-only' });
        const account = now.data?.viewer?.account;
        if (account) {
          const input = { key: newKey(), accountId: account.id, rev: account.rev, language };
          await client.mutate({ mutation: ChooseLanguageDocument, variables: { input } });
        }
        await chooseLanguage(language);
        await client.refetchQueries({ include: 'active' });
      },
    };
  }, [viewer, client]);
  if (viewer === undefined)
    return (
      <Flex vertical gap={16} align="center" justify="center" style={{ minHeight: '100vh' }}>
        <Spin size="large" />
        {waiting && <Typography.Text role="status">{t('app.waiting')}</Typography.Text>}
      </Flex>
    );
  if (!known) return visitor(greet);
  return <ViewerContext value={known}>{children}</ViewerContext>;
}
