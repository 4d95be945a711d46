import { lazy, Suspense } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { BootMark } from './BootMark.tsx';
import { edition } from './edition/edition.standalone.tsx';
import { AppFrame } from './frame/AppFrame.tsx';
import { ChatsPage } from './pages/ChatsPage.tsx';
import { loadOpenChat } from './pages/LazyOpenChat.tsx';
import { RouteErrorBoundary } from './RouteErrorBoundary.tsx';

const ContactsPage = lazy(() =>
  import('./pages/ContactsPage.tsx').then((module) => ({ default: module.ContactsPage })),
);
const SettingsRoute = lazy(() =>
  import('./pages/SettingsRoute.tsx').then((module) => ({ default: module.SettingsRoute })),
);
const PageReportRoute = lazy(() =>
  import('./pages/PageReportRoute.tsx').then((module) => ({ default: module.PageReportRoute })),
);
const WelcomePage = lazy(() =>
  import('../link/components/WelcomePage.tsx').then((module) => ({ default: module.WelcomePage })),
);
const LinkRoute = lazy(() =>
  import('./pages/LinkRoute.tsx').then((module) => ({ default: module.LinkRoute })),
);
const NotFoundPage = lazy(() =>
  import('./pages/NotFoundPage.tsx').then((module) => ({ default: module.NotFoundPage })),
);

/** Begins to load an open chat while it is still being asked who is signed in. */
export function preloadPage(path: string): void {
  if (path.startsWith('/chats/')) loadOpenChat().catch(() => undefined);
}

/** Every page of the app; the inbox comes with the start, for that is where people go, all others when asked for. */
export function AppRoutes() {
  return (
    <BrowserRouter>
      <RouteErrorBoundary>
        <Suspense fallback={<BootMark />}>
          <Routes>
            <Route element={<edition.Gate />}>
              <Route index element={null} />
              {edition.doors}
              <Route path="welcome" element={<WelcomePage />} />
              {edition.apart}
              <Route element={<AppFrame />}>
                <Route path="link" element={<LinkRoute />} />
                <Route path="chats" element={<ChatsPage />}>
                  <Route index element={null} />
                  <Route path=":chatId" element={null} />
                  <Route path=":chatId/contact" element={null} />
                </Route>
                <Route path="contacts" element={<ContactsPage />} />
                <Route path="contacts/:contactId" element={<ContactsPage />} />
                {edition.places}
                <Route path="settings/page-change" element={<PageReportRoute />} />
                <Route path="settings/*" element={<SettingsRoute />} />
              </Route>
              <Route path="*" element={<NotFoundPage />} />
            </Route>
          </Routes>
        </Suspense>
      </RouteErrorBoundary>
    </BrowserRouter>
  );
}
