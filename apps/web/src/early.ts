import { firstTexts } from './app/first-texts.ts';
import { startTheme } from './app/theme.ts';
import { askEarlyForInbox } from './early-inbox.ts';

// A small script of its own that runs while the app's code is on its way. A failure shows where an answer is needed.
startTheme();
firstTexts();
askEarlyForInbox(window.location).catch(() => undefined);
