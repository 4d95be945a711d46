import type { Scene } from '../kit/scene.ts';
import { chatScenes } from './chat.scenes.ts';
import { coachScenes } from './coach.scenes.ts';
import { healthScenes } from './health.scenes.ts';
import { infoScenes } from './info.scenes.ts';
import { languageScenes } from './language.scenes.ts';
import { linkScenes } from './link.scenes.ts';
import { loginScenes } from './login.scenes.ts';
import { pageChangeScenes } from './page-change.scenes.ts';
import { settingsScenes } from './settings.scenes.ts';
import { threadScenes } from './thread.scenes.ts';
import { troubleScenes } from './trouble.scenes.ts';

/** Every page and state that has a picture. */
export const scenes: readonly Scene[] = [
  ...loginScenes,
  ...linkScenes,
  ...healthScenes,
  ...coachScenes,
  ...chatScenes,
  ...threadScenes,
  ...infoScenes,
  ...settingsScenes,
  ...troubleScenes,
  ...pageChangeScenes,
  ...languageScenes,
];
