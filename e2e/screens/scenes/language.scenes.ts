import type { Scene } from '../kit/scene.ts';
import { nothingLinked, status } from '../kit/status-patch.ts';

const languages = ['pt-BR', 'es'] as const;

/** The longest words in the other languages. */
export const languageScenes: readonly Scene[] = languages.flatMap((language) => [
  {
    name: `language-${language}-thread`,
    path: '/chats/:talk',
    language,
    shows: (page) => page.getByRole('article').last(),
  },
  {
    name: `language-${language}-settings`,
    path: '/settings',
    language,
    shows: (page) => page.getByRole('heading', { level: 2 }),
  },
  {
    name: `language-${language}-welcome`,
    path: '/welcome',
    language,
    patches: [status({ ...nothingLinked, accepted: false })],
    shows: (page) => page.getByRole('radio'),
  },
]);
