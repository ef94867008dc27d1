import { createContext, useContext } from 'react';
import type { ViewerQuery } from '../generated/graphql.js';
import type { LanguageName } from './i18n.js';
import type { AudienceName } from './session.js';

/** Who is signed in. */
export type Viewer = NonNullable<ViewerQuery['viewer']>;

/** Who is signed in, and what that person may do with the sign-in itself. */
export interface Known {
  readonly viewer: Viewer;
  readonly audience: AudienceName;
  readonly signOut: () => Promise<void>;
  /** Changes the language of the account, in which the server answers, and that of the pages. */
  readonly speak: (language: LanguageName) => Promise<void>;
  /** Whether the person holds one of these posts. It decides what the frame shows, never what may be done. */
  readonly holds: (...roles: readonly string[]) => boolean;
}

/** Provided around every page of a person who is signed in (`app/signed-in.tsx`). */
export const ViewerContext = createContext<Known | null>(null);

/** Who reads this page; only for components inside `SignedIn`. */
export function useViewer(): Known {
  const known = useContext(ViewerContext);
  if (!known) throw new Error('nobody is signed in');
  return known;
}
