import { Flex, Spin } from 'antd';
import { createContext, Fragment, type ReactNode, useContext, useEffect, useState } from 'react';
import { SignInPage } from '../pages/sign-in.js';
import { newKey } from '../parts/moves.js';
import { ask } from './api.js';
import { chooseLanguage, type LanguageName } from './i18n.js';
import { type AudienceName, currentSession, renew, setSession } from './session.js';

/** Who is signed in. */
export interface Viewer {
  readonly account: { readonly id: string; readonly name: string; readonly language: LanguageName };
  readonly roles: readonly string[];
  readonly supplier: { readonly id: string; readonly name: string } | null;
}

interface Known {
  readonly viewer: Viewer;
  readonly audience: AudienceName;
  readonly signOut: () => Promise<void>;
  /** Changes the language of the account, in which the server answers, and of the pages. */
  readonly speak: (language: LanguageName) => Promise<void>;
}

const VIEWER = 'query { viewer { account { id name language } roles supplier { id name } } }';
const ACCOUNT = 'query { viewer { account { id rev } } }';
const SPEAK = `mutation($input: ChooseLanguageInput!) { chooseLanguage(input: $input) { __typename } }`;
const Context = createContext<Known | null>(null);

/** Who reads this page; only for components inside `SignedIn`. */
export function useViewer(): Known {
  const known = useContext(Context);
  if (!known) throw new Error('nobody is signed in');
  return known;
}

async function resume(): Promise<Viewer | null> {
  if (!(await renew(currentSession().audience))) return null;
  const { viewer } = await ask<{ viewer: Viewer | null }>(VIEWER);
  return viewer && greet(viewer);
}

async function greet(viewer: Viewer): Promise<Viewer> {
  await chooseLanguage(viewer.account.language);
  return viewer;
}

async function speak(language: LanguageName): Promise<void> {
  const { viewer } = await ask<{ viewer: { account: { id: string; rev: number } } | null }>(ACCOUNT);
  if (viewer) {
    const { id: accountId, rev } = viewer.account;
    await ask(SPEAK, { input: { key: newKey(), accountId, rev, language } });
  }
  await chooseLanguage(language);
}

/** Shows its children to a person who is signed in, and the sign-in page to everybody else. */
export function SignedIn({ children }: { readonly children: ReactNode }) {
  const [viewer, setViewer] = useState<Viewer | null | undefined>(undefined);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    resume().then(setViewer, () => setViewer(null));
  }, []);
  if (viewer === undefined)
    return (
      <Flex align="center" justify="center" style={{ minHeight: '100vh' }}>
        <Spin size="large" />
      </Flex>
    );
  if (viewer === null) return <SignInPage onSignedIn={(found) => greet(found).then(setViewer)} />;
  const { audience } = currentSession();
  const signOut = async () => {
    await ask('mutation { signOut }').catch(() => null);
    setSession(audience, null);
    setViewer(null);
  };
  const speakAndReload = (language: LanguageName) => speak(language).then(() => setTurn(turn + 1));
  return (
    <Context value={{ viewer, audience, signOut, speak: speakAndReload }}>
      <Fragment key={turn}>{children}</Fragment>
    </Context>
  );
}
