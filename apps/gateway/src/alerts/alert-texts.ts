import type { Language } from '../mail/mail-texts.ts';

type Words = { subject: string; body: string };
type Kinds = 'opened' | 'recovered' | 'link-lost' | 'link-back' | 'ended' | 'ended-linked';

/**
 * Mails of alerts. `opened` and `recovered` go to operators, `{what}` and `{slice}` stand for what is wrong and where;
 * the others go to the person whose number it is: `ended` says that their account is gone and unlinked, `ended-linked` that
 * WhatsApp still counts it as a linked device. `{link}` is the page that helps.
 */
export const alertTexts: Readonly<Record<Language, Readonly<Record<Kinds, Words>>>> = {
  en: {
    opened: {
      subject: 'Queunir: {slice} {what}',
      body: '{slice} {what}.\n\nSince {since}. What it is and what can be done:\n{link}\n\nYou are told again when it is over.',
    },
    recovered: {
      subject: 'Over: {slice} {what}',
      body: 'This is over: {slice} {what}.\n\nIt lasted from {since} to {until}.\n{link}',
    },
    'link-lost': {
      subject: 'Your WhatsApp is no longer linked to Queunir',
      body: 'Since {since} Queunir gets no messages from your WhatsApp: the phone has unlinked this device, or WhatsApp has. Nothing that was stored is lost.\n\nLink it again, and what came meanwhile is read:\n{link}',
    },
    'link-back': {
      subject: 'Your WhatsApp is linked to Queunir again',
      body: 'Queunir gets the messages of your WhatsApp again. It was away from {since} to {until}; what came meanwhile is being read.\n{link}',
    },
    ended: {
      subject: 'Your Queunir account is deleted',
      body: 'Your account is deleted, and your WhatsApp was unlinked from it. What was stored is kept for seven days, in which it can be brought back, and is then removed for good.\n{link}',
    },
    'ended-linked': {
      subject: 'Your Queunir account is deleted: unlink it on your phone',
      body: 'Your account is deleted, but your WhatsApp could not be unlinked from it. Do it on your phone: WhatsApp → Linked devices → choose the browser that is Queunir → Log out.\n\nWhat was stored is kept for seven days, in which it can be brought back, and is then removed for good.\n{link}',
    },
  },
  'pt-BR': {
    opened: {
      subject: 'Queunir: {slice} {what}',
      body: '{slice} {what}.\n\nDesde {since}. O que é e o que pode ser feito:\n{link}\n\nVocê será avisado de novo quando passar.',
    },
    recovered: {
      subject: 'Passou: {slice} {what}',
      body: 'Isto passou: {slice} {what}.\n\nDurou de {since} a {until}.\n{link}',
    },
    'link-lost': {
      subject: 'Seu WhatsApp não está mais conectado ao Queunir',
      body: 'Desde {since} o Queunir não recebe mensagens do seu WhatsApp: o telefone ou o WhatsApp desconectou este aparelho. Nada do que foi guardado se perdeu.\n\nConecte de novo, e o que chegou nesse meio tempo será lido:\n{link}',
    },
    'link-back': {
      subject: 'Seu WhatsApp está conectado ao Queunir de novo',
      body: 'O Queunir recebe de novo as mensagens do seu WhatsApp. Ficou fora de {since} a {until}; o que chegou nesse meio tempo está sendo lido.\n{link}',
    },
    ended: {
      subject: 'Sua conta do Queunir foi excluída',
      body: 'Sua conta foi excluída, e seu WhatsApp foi desconectado dela. O que estava guardado fica por sete dias, nos quais pode ser recuperado, e depois é removido de vez.\n{link}',
    },
    'ended-linked': {
      subject: 'Sua conta do Queunir foi excluída: desconecte-a no telefone',
      body: 'Sua conta foi excluída, mas não foi possível desconectar seu WhatsApp dela. Faça isso no telefone: WhatsApp → Dispositivos conectados → escolha o navegador que é o Queunir → Desconectar.\n\nO que estava guardado fica por sete dias, nos quais pode ser recuperado, e depois é removido de vez.\n{link}',
    },
  },
  es: {
    opened: {
      subject: 'Queunir: {slice} {what}',
      body: '{slice} {what}.\n\nDesde {since}. Qué es y qué se puede hacer:\n{link}\n\nSe te avisará otra vez cuando termine.',
    },
    recovered: {
      subject: 'Terminó: {slice} {what}',
      body: 'Esto terminó: {slice} {what}.\n\nDuró de {since} a {until}.\n{link}',
    },
    'link-lost': {
      subject: 'Tu WhatsApp ya no está vinculado a Queunir',
      body: 'Desde {since} Queunir no recibe mensajes de tu WhatsApp: el teléfono o WhatsApp desvinculó este dispositivo. Nada de lo guardado se ha perdido.\n\nVincúlalo otra vez, y lo que llegó mientras tanto se leerá:\n{link}',
    },
    'link-back': {
      subject: 'Tu WhatsApp está vinculado a Queunir otra vez',
      body: 'Queunir recibe otra vez los mensajes de tu WhatsApp. Estuvo fuera de {since} a {until}; lo que llegó mientras tanto se está leyendo.\n{link}',
    },
    ended: {
      subject: 'Tu cuenta de Queunir se ha eliminado',
      body: 'Tu cuenta se ha eliminado y tu WhatsApp se desvinculó de ella. Lo guardado se conserva siete días, en los que se puede recuperar, y después se borra para siempre.\n{link}',
    },
    'ended-linked': {
      subject: 'Tu cuenta de Queunir se ha eliminado: desvincúlala en tu teléfono',
      body: 'Tu cuenta se ha eliminado, pero no se pudo desvincular tu WhatsApp de ella. Hazlo en tu teléfono: WhatsApp → Dispositivos vinculados → elige el navegador que es Queunir → Cerrar sesión.\n\nLo guardado se conserva siete días, en los que se puede recuperar, y después se borra para siempre.\n{link}',
    },
  },
};

/** Puts what is known into a text. */
export function fillIn(text: string, known: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => known[name] ?? whole);
}

/** A moment as a mail says it: to the minute, in UTC, since a mail knows no reader's zone. */
export function momentOf(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
