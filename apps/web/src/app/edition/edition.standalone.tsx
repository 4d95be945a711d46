import { getSession } from '@queunir/contracts/login/login';
import { lazy } from 'react';
import { Route } from 'react-router';
import { call } from '../../kit/call.ts';
import { sessionQuery } from '../../login/api/use-session.ts';
import type { Edition } from './edition.types.ts';
import { Gate } from './Gate.tsx';

const SetupPage = lazy(() =>
  import('../../login/components/SetupPage.tsx').then((module) => ({ default: module.SetupPage })),
);
const LoginPage = lazy(() =>
  import('../../login/components/LoginPage.tsx').then((module) => ({ default: module.LoginPage })),
);
const PasswordAndSessions = lazy(() =>
  import('./PasswordAndSessions.tsx').then((module) => ({ default: module.PasswordAndSessions })),
);

/** The app of a single person. */
export const edition: Edition = {
  start: () => undefined,
  askSession: (client) => client.prefetchQuery(sessionQuery),
  askWhetherBack: () => call(getSession),
  Gate,
  doors: (
    <>
      <Route path="setup" element={<SetupPage />} />
      <Route path="login" element={<LoginPage />} />
    </>
  ),
  places: null,
  apart: null,
  RailPlace: () => null,
  Notices: () => null,
  AccountSettings: PasswordAndSessions,
};
