import { getStatus } from '@queunir/contracts/status/status';
import { lazy } from 'react';
import { Route } from 'react-router';
import { accountSessionQuery } from '../../account/api/use-account-session.ts';
import { AccountNotices } from '../../account/components/AccountNotices.tsx';
import { noteRefusal } from '../../account/slice-away.ts';
import { call, whenRefused } from '../../kit/call.ts';
import { AccountGate } from './AccountGate.tsx';
import { AdminPlace } from './AdminPlace.tsx';
import type { Edition } from './edition.types.ts';

const SignInPage = lazy(() =>
  import('../../account/components/SignInPage.tsx').then((module) => ({ default: module.SignInPage })),
);
const SignUpPage = lazy(() =>
  import('../../account/components/SignUpPage.tsx').then((module) => ({ default: module.SignUpPage })),
);
const VerifyEmailPage = lazy(() =>
  import('../../account/components/VerifyEmailPage.tsx').then((module) => ({
    default: module.VerifyEmailPage,
  })),
);
const ForgotPasswordPage = lazy(() =>
  import('../../account/components/ForgotPasswordPage.tsx').then((module) => ({
    default: module.ForgotPasswordPage,
  })),
);
const ResetPasswordPage = lazy(() =>
  import('../../account/components/ResetPasswordPage.tsx').then((module) => ({
    default: module.ResetPasswordPage,
  })),
);
const OwnerPage = lazy(() =>
  import('../../account/components/OwnerPage.tsx').then((module) => ({ default: module.OwnerPage })),
);
const AccountPage = lazy(() =>
  import('../../account/components/AccountPage.tsx').then((module) => ({ default: module.AccountPage })),
);
const AccountSettings = lazy(() =>
  import('../../account/components/AccountSettings.tsx').then((module) => ({
    default: module.AccountSettings,
  })),
);
const AdminRoute = lazy(() => import('./AdminRoute.tsx').then((module) => ({ default: module.AdminRoute })));

/** The app where people have accounts, behind the gateway. */
export const edition: Edition = {
  start: () => whenRefused(noteRefusal),
  askSession: (client) => client.prefetchQuery(accountSessionQuery),
  // The slice itself, for the gateway answers while the slice does not.
  askWhetherBack: () => call(getStatus),
  Gate: AccountGate,
  doors: (
    <>
      <Route path="sign-in" element={<SignInPage />} />
      <Route path="sign-up" element={<SignUpPage />} />
      <Route path="verify-email" element={<VerifyEmailPage />} />
      <Route path="forgot-password" element={<ForgotPasswordPage />} />
      <Route path="reset-password" element={<ResetPasswordPage />} />
      <Route path="owner" element={<OwnerPage />} />
    </>
  ),
  places: <Route path="settings/account" element={<AccountPage />} />,
  apart: <Route path="admin/*" element={<AdminRoute />} />,
  RailPlace: AdminPlace,
  Notices: AccountNotices,
  AccountSettings,
};
