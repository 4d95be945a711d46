import type { accountLanguage } from '@queunir/contracts/account/fields';
import type * as z from 'zod/mini';

/** Languages in which people are written to. */
export type Language = z.output<typeof accountLanguage>;

/** What a mail is about. */
export type MailKind = 'verify' | 'reset' | 'known' | 'invited' | 'password-changed';

type Words = { subject: string; body: string };

/** What is written, by language and matter; `{link}` stands for the address to follow. */
export const mailTexts: Readonly<Record<Language, Readonly<Record<MailKind, Words>>>> = {
  en: {
    verify: {
      subject: 'Confirm your address',
      body: 'Welcome to Queunir.\n\nConfirm that this address is yours:\n{link}\n\nThe link works for a day. If you did not ask for an account, do nothing: without the confirmation nobody can use it.',
    },
    reset: {
      subject: 'Set a new password',
      body: 'Somebody asked for a new password for this address at Queunir. If it was you, set it here:\n{link}\n\nThe link works once, and for one hour. If it was not you, do nothing: your password stays as it is.',
    },
    known: {
      subject: 'You have an account already',
      body: 'Somebody asked for an account with this address, but there is one already. If it was you, sign in, or set a new password here:\n{link}\n\nIf it was not you, do nothing: nothing has changed, and whoever asked was not told.',
    },
    invited: {
      subject: 'You are invited to Queunir',
      body: 'You are invited to Queunir, the inbox that says who waits for you. Make your account here:\n{link}\n\nThe link works once, for two weeks, and for this address only.',
    },
    'password-changed': {
      subject: 'Your password was changed',
      body: 'The password of your account at Queunir was changed, and every other browser was signed out.\n\nIf it was not you, set a new one now:\n{link}',
    },
  },
  'pt-BR': {
    verify: {
      subject: 'Confirme seu endereço',
      body: 'Boas-vindas ao Queunir.\n\nConfirme que este endereço é seu:\n{link}\n\nO link vale por um dia. Se você não pediu uma conta, não faça nada: sem a confirmação ninguém pode usá-la.',
    },
    reset: {
      subject: 'Defina uma nova senha',
      body: 'Alguém pediu uma nova senha para este endereço no Queunir. Se foi você, defina-a aqui:\n{link}\n\nO link vale uma vez, por uma hora. Se não foi você, não faça nada: sua senha continua a mesma.',
    },
    known: {
      subject: 'Você já tem uma conta',
      body: 'Alguém pediu uma conta com este endereço, mas já existe uma. Se foi você, entre, ou defina uma nova senha aqui:\n{link}\n\nSe não foi você, não faça nada: nada mudou, e quem pediu não ficou sabendo.',
    },
    invited: {
      subject: 'Convite para o Queunir',
      body: 'Você recebeu um convite para o Queunir, a caixa de entrada que diz quem espera por você. Crie sua conta aqui:\n{link}\n\nO link vale uma vez, por duas semanas, e só para este endereço.',
    },
    'password-changed': {
      subject: 'Sua senha foi trocada',
      body: 'A senha da sua conta no Queunir foi trocada, e todos os outros navegadores saíram da conta.\n\nSe não foi você, defina uma nova agora:\n{link}',
    },
  },
  es: {
    verify: {
      subject: 'Confirma tu dirección',
      body: 'Te damos la bienvenida a Queunir.\n\nConfirma que esta dirección es tuya:\n{link}\n\nEl enlace vale un día. Si no pediste una cuenta, no hagas nada: sin la confirmación nadie puede usarla.',
    },
    reset: {
      subject: 'Pon una contraseña nueva',
      body: 'Alguien pidió una contraseña nueva para esta dirección en Queunir. Si fuiste tú, ponla aquí:\n{link}\n\nEl enlace vale una vez, durante una hora. Si no fuiste tú, no hagas nada: tu contraseña sigue igual.',
    },
    known: {
      subject: 'Ya tienes una cuenta',
      body: 'Alguien pidió una cuenta con esta dirección, pero ya existe una. Si fuiste tú, entra, o pon una contraseña nueva aquí:\n{link}\n\nSi no fuiste tú, no hagas nada: nada ha cambiado, y quien la pidió no lo sabe.',
    },
    invited: {
      subject: 'Invitación a Queunir',
      body: 'Tienes una invitación a Queunir, la bandeja que dice quién te espera. Crea tu cuenta aquí:\n{link}\n\nEl enlace vale una vez, durante dos semanas, y solo para esta dirección.',
    },
    'password-changed': {
      subject: 'Tu contraseña ha cambiado',
      body: 'La contraseña de tu cuenta en Queunir ha cambiado, y los demás navegadores han salido de ella.\n\nSi no fuiste tú, pon una nueva ahora:\n{link}',
    },
  },
};

/** Gives a language that mails are written in; English for any other. */
export function languageOf(said: string | null | undefined): Language {
  return said === 'pt-BR' || said === 'es' ? said : 'en';
}
