import { Flex, Spin } from 'antd';
import { useMemo } from 'react';
import { createBrowserRouter, Navigate, type RouteObject, RouterProvider } from 'react-router';
import { BrokenPage } from './broken-page.js';
import { Shell } from './shell.js';
import { SignedIn, useViewer } from './viewer.js';

/** The routes of a feature, by who may go there; each page is loaded when it is first opened. */
export interface FeatureRoutes {
  readonly staffRoutes?: readonly RouteObject[];
  readonly supplierRoutes?: readonly RouteObject[];
  /** Pages that need no sign-in; they are there for everybody. */
  readonly publicRoutes?: readonly RouteObject[];
}

const features = Object.values(import.meta.glob<FeatureRoutes>('../features/*/routes.ts', { eager: true }));
const pick = (name: keyof FeatureRoutes): RouteObject[] => features.flatMap((feature) => [...(feature[name] ?? [])]);

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

/** Whoever signed in with a one-time code goes nowhere before a password is chosen. */
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
    const own = pick(audience === 'staff' ? 'staffRoutes' : 'supplierRoutes');
    const framed = { element: <Shell />, children: [...own, { path: '*', element: <Navigate replace to="/" /> }] };
    return createBrowserRouter(withRoot([...pick('publicRoutes'), framed]));
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
    return createBrowserRouter(withRoot([...pick('publicRoutes'), signIn]));
  }, [onSignedIn]);
  return <RouterProvider router={router} />;
}

/** The pages by address: those of visitors, of staff, of suppliers. */
export function Pages() {
  return (
    <SignedIn visitor={(onSignedIn) => <VisitorPages onSignedIn={onSignedIn} />}>
      <SignedInPages />
    </SignedIn>
  );
}
