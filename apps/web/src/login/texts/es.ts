import type { SameKeys } from '../../kit/same-keys.ts';
import type { loginTextsEn } from './en.ts';

/** Spanish words of login. */
export const loginTextsEs: SameKeys<typeof loginTextsEn> = {
  title: 'Hola de nuevo',
  intro: 'Escribe la contraseña de este Queunir.',
  password: 'Contraseña',
  signIn: 'Entrar',
  setupTitle: 'Elige una contraseña',
  setupIntro: 'Protege todos los chats que se guardarán aquí. No hay forma de recuperarla por correo.',
  noToken: 'Abre la dirección que mostró la terminal al iniciar Queunir; lleva un código de un solo uso.',
  newPassword: 'Contraseña',
  passwordHint:
    'Al menos 10 caracteres. Cuatro o cinco palabras son fáciles de recordar y difíciles de adivinar.',
  again: 'La misma contraseña otra vez',
  differs: 'Las dos contraseñas son distintas.',
  setPassword: 'Guardar contraseña',
};
