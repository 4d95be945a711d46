import { createRoot } from 'react-dom/client';
import { App, askSession, awaitInbox } from './app/App.tsx';
import { startLanguage } from './app/language.ts';
import { preloadPage } from './app/router.tsx';
import './early.ts';
import { forgetEarly } from './kit/early.ts';
import { watchInput } from './kit/last-input.ts';

/** The rows are worth waiting for this long. */
const patienceMs = 300;
/** After this long the first view has taken what was asked early, and its shape has been drawn over. */
const startMs = 2000;

watchInput(window);
preloadPage(window.location.pathname);
// Until it is known who is signed in, what stands in the HTML stays.
await Promise.all([startLanguage(), askSession()]);
await awaitInbox(patienceMs);
createRoot(document.getElementById('root')!).render(<App />);
setTimeout(() => {
  forgetEarly();
  document.documentElement.classList.remove('shelled');
}, startMs);
