import { createBrowserRouter } from 'react-router';
import { BootMark } from './BootMark.tsx';
import { Gate } from './Gate.tsx';
import { RouteError } from './RouteError.tsx';

/** Every page of the app, each loaded when it is first asked for. */
export const router = createBrowserRouter([
  {
    element: <Gate />,
    errorElement: <RouteError />,
    hydrateFallbackElement: <BootMark />,
    children: [
      { index: true, element: null },
      {
        path: 'setup',
        lazy: async () => ({ Component: (await import('../login/components/SetupPage.tsx')).SetupPage }),
      },
      {
        path: 'login',
        lazy: async () => ({ Component: (await import('../login/components/LoginPage.tsx')).LoginPage }),
      },
      {
        path: 'welcome',
        lazy: async () => ({ Component: (await import('../link/components/WelcomePage.tsx')).WelcomePage }),
      },
      {
        lazy: async () => ({ Component: (await import('./frame/AppFrame.tsx')).AppFrame }),
        children: [
          {
            path: 'link',
            lazy: async () => ({ Component: (await import('../link/components/LinkPage.tsx')).LinkPage }),
          },
          {
            path: 'chats',
            lazy: async () => ({ Component: (await import('./pages/ChatsPage.tsx')).ChatsPage }),
            children: [
              { index: true, element: null },
              { path: ':chatId', element: null },
              { path: ':chatId/contact', element: null },
            ],
          },
          {
            path: 'contacts',
            lazy: async () => ({ Component: (await import('./pages/ContactsPage.tsx')).ContactsPage }),
          },
          {
            path: 'contacts/:contactId',
            lazy: async () => ({ Component: (await import('./pages/ContactsPage.tsx')).ContactsPage }),
          },
          {
            path: 'settings/*',
            lazy: async () => ({ Component: (await import('./pages/SettingsRoute.tsx')).SettingsRoute }),
          },
        ],
      },
      {
        path: '*',
        lazy: async () => ({ Component: (await import('./pages/NotFoundPage.tsx')).NotFoundPage }),
      },
    ],
  },
]);
