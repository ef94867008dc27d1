import { Flex, Spin } from 'antd';
import { useMemo } from 'react';
import { createBrowserRouter, matchRoutes, type RouteObject, RouterProvider } from 'react-router';
import { NoSuchPage } from '../components/asked-view.js';
import { knowOpen } from '../lib/places.js';
import { useViewer } from '../lib/viewer.js';
import { BrokenPage } from './broken-page.js';
import { routesOf } from './features.js';
import { Shell } from './shell.js';
import { SignedIn } from './signed-in.js';

function Waiting() {
  return (
    <Flex align="center" justify="center" style={{ minHeight: '40vh' }}>
      <Spin size="large" />
    </Flex>
  );
}

function withRoot(routes: RouteObject[]): RouteObject[] {
  return [{ errorElement: <BrokenPage />, hydrateFallbackElement: <Waiting />, children: routes }];
}

/** Somebody who signed in with a one-time code can go nowhere before a password is chosen. */
const CHOICE: RouteObject = {
  path: '*',
  lazy: async () => ({
    Component: (await import('../features/identity/choose-password-page.js')).ChoosePasswordPage,
  }),
};

function SignedInPages() {
  const { audience, viewer } = useViewer();
  const router = useMemo(() => {
    if (viewer.mustChoosePassword) return createBrowserRouter(withRoot([CHOICE]));
    const own = routesOf(audience === 'staff' ? 'staffRoutes' : 'supplierRoutes');
    const pages = [...routesOf('publicRoutes'), ...own];
    knowOpen((address) => matchRoutes(pages, address) !== null);
    const framed = { element: <Shell />, children: [...own, { path: '*', element: <NoSuchPage /> }] };
    return createBrowserRouter(withRoot([...routesOf('publicRoutes'), framed]));
  }, [audience, viewer.mustChoosePassword]);
  return <RouterProvider router={router} />;
}

function VisitorPages({ onSignedIn }: { readonly onSignedIn: () => Promise<void> }) {
  const router = useMemo(() => {
    const signIn: RouteObject = {
      path: '*',
      lazy: async () => {
        const { SignInPage } = await import('../features/identity/sign-in-page.js');
        return { element: <SignInPage onSignedIn={onSignedIn} /> };
      },
    };
    return createBrowserRouter(withRoot([...routesOf('publicRoutes'), signIn]));
  }, [onSignedIn]);
  return <RouterProvider router={router} />;
}

/** The pages by address: those for visitors, for staff and for suppliers. */
export function Pages() {
  return (
    <SignedIn visitor={(onSignedIn) => <VisitorPages onSignedIn={onSignedIn} />}>
      <SignedInPages />
    </SignedIn>
  );
}
