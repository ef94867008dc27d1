import { useApolloClient } from '@apollo/client/react';
import { Flex, Spin, Typography } from 'antd';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../components/use-command.js';
import { ChooseLanguageDocument, SignOutDocument, ViewerDocument, type ViewerQuery } from '../generated/graphql.js';
import { mayPass } from './client.js';
import { chooseLanguage, type LanguageName } from './i18n.js';
import { type AudienceName, currentSession, renew, setSession } from './session.js';

/** Who is signed in. */
export type Viewer = NonNullable<ViewerQuery['viewer']>;

interface Known {
  readonly viewer: Viewer;
  readonly audience: AudienceName;
  readonly signOut: () => Promise<void>;
  /** Changes the language of the account, in which the server answers, and of the pages. */
  readonly speak: (language: LanguageName) => Promise<void>;
  /** Whether the person holds one of these posts: for what the frame shows, never for what may be done. */
  readonly holds: (...roles: readonly string[]) => boolean;
}

const Context = createContext<Known | null>(null);

/** Who reads this page; only for components inside `SignedIn`. */
export function useViewer(): Known {
  const known = useContext(Context);
  if (!known) throw new Error('nobody is signed in');
  return known;
}

interface Props {
  readonly children: ReactNode;
  /** What is shown while nobody is signed in. */
  readonly visitor: (onSignedIn: () => Promise<void>) => ReactNode;
}

const AGAIN_MS = 2_000;

/** Whether the server said who is signed in; false where it could not just now. */
async function met(greet: () => Promise<void>): Promise<boolean> {
  try {
    await greet();
    return true;
  } catch (error) {
    if (!mayPass(error as Error)) throw error;
    return false;
  }
}

/** Shows its children to a person who is signed in, and the visitors' pages to everybody else. */
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
  return <Context value={known}>{children}</Context>;
}
