import { createRoot } from 'react-dom/client';
import { App, askSession } from './app/App.tsx';
import { startLanguage } from './app/language.ts';
import { preloadPage } from './app/router.tsx';
import { startTheme } from './app/theme.ts';
import { watchInput } from './kit/last-input.ts';

startTheme();
watchInput(window);
askSession();
preloadPage(window.location.pathname);
await startLanguage();
createRoot(document.getElementById('root')!).render(<App />);
