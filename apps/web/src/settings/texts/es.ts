import type { SameKeys } from '../../kit/same-keys.ts';
import type { settingsTextsEn } from './en.ts';

/** Spanish words of settings. */
export const settingsTextsEs: SameKeys<typeof settingsTextsEn> = {
  title: 'Ajustes',
  data: 'Tus datos',
  dataText:
    'Todo lo guardado, en un zip: chats para leer, contactos para una hoja de cálculo y cada registro para programas.',
  dataAct: 'Descargar todo',
  look: 'Idioma y aspecto',
  language: 'Idioma',
  zone: 'Zona horaria',
  themeName: 'Tema',
  theme: {
    system: 'Como el sistema',
    light: 'Claro',
    dark: 'Oscuro',
  },
  habits: 'Lectura y teclas',
  reading: 'Leer chats no leídos',
  whenOpened: 'Solo cuando yo los abra',
  whenOpenedText: 'Nadie ve tics azules antes de que mires.',
  ahead: 'Leer por adelantado',
  aheadText: 'Todo se puede buscar enseguida; los demás pueden ver tics azules antes.',
  letters: 'Atajos de una letra',
  lettersText: 'J, K, E, R y ? actúan cuando no estás escribiendo.',
  link: 'Número vinculado',
  sessions: 'Dónde has entrado',
  sessionsText: 'Cierra lo que no reconozcas.',
  unknownDevice: 'Navegador desconocido',
  thisBrowser: 'Este navegador',
  lastSeen: 'usado por última vez {{time}}',
  signOutThere: 'Cerrar',
  password: 'Contraseña',
  passwordText: 'Cambiarla cierra todos los demás navegadores.',
  currentPassword: 'Contraseña actual',
  newPassword: 'Contraseña nueva',
  newPasswordHint: 'Al menos 10 caracteres.',
  changePassword: 'Cambiar contraseña',
  passwordChanged: 'La contraseña se cambió.',
  signOut: 'Salir de este navegador',
  removeDemo: 'Quitar el teléfono de demostración',
  removeDemoTitle: '¿Quitar el teléfono de demostración?',
  removeDemoText:
    'Se borran para siempre todos los chats, contactos, mensajes y borradores del teléfono de demostración. Tu número y sus chats se quedan.',
  removeDemoAct: 'Quitar para siempre',
  demoRemoved: 'Quitado: {{chats}} chats, {{messages}} mensajes.',
};
