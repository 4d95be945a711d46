import type { SameKeys } from '../../kit/same-keys.ts';
import type { settingsTextsEn } from './en.ts';

/** Brazilian Portuguese words of settings. */
export const settingsTextsPtBr: SameKeys<typeof settingsTextsEn> = {
  title: 'Ajustes',
  data: 'Seus dados',
  dataText:
    'Tudo o que está guardado, em um zip: conversas para ler, contatos para uma planilha e cada registro para programas.',
  dataAct: 'Baixar tudo',
  look: 'Idioma e aparência',
  language: 'Idioma',
  zone: 'Fuso horário',
  themeName: 'Tema',
  theme: {
    system: 'Como o sistema',
    light: 'Claro',
    dark: 'Escuro',
  },
  habits: 'Leitura e teclas',
  reading: 'Ler conversas não lidas',
  whenOpened: 'Só quando eu abrir',
  whenOpenedText: 'Ninguém vê tiques azuis antes de você olhar.',
  ahead: 'Ler antes',
  aheadText: 'Tudo pode ser buscado logo; os outros podem ver tiques azuis antes.',
  letters: 'Atalhos de uma letra',
  lettersText: 'J, K, E, R e ? agem quando você não está digitando.',
  link: 'Número conectado',
  sessions: 'Onde você entrou',
  sessionsText: 'Encerre o que não reconhecer.',
  unknownDevice: 'Navegador desconhecido',
  thisBrowser: 'Este navegador',
  lastSeen: 'usado por último {{time}}',
  signOutThere: 'Encerrar',
  password: 'Senha',
  passwordText: 'Mudar a senha encerra todos os outros navegadores.',
  currentPassword: 'Senha atual',
  newPassword: 'Nova senha',
  newPasswordHint: 'Pelo menos 10 caracteres.',
  changePassword: 'Mudar senha',
  passwordChanged: 'A senha foi mudada.',
  signOut: 'Sair deste navegador',
  removeDemo: 'Remover o telefone de demonstração',
  removeDemoTitle: 'Remover o telefone de demonstração?',
  removeDemoText:
    'Todas as conversas, contatos, mensagens e rascunhos do telefone de demonstração são apagados para sempre. Seu número e suas conversas ficam.',
  removeDemoAct: 'Remover para sempre',
  demoRemoved: 'Removido: {{chats}} conversas, {{messages}} mensagens.',
};
