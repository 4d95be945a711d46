import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { startLanguage } from './app/language.ts';
import { startTheme } from './app/theme.ts';

startTheme();
await startLanguage();
createRoot(document.getElementById('root')!).render(<App />);
