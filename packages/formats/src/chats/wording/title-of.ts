/** Names that WhatsApp gives to an exported text, one language a line; `*` is the name of the chat. */
const NAMES = `
en: WhatsApp Chat with *
af: WhatsApp Gesprek met *
ar: دردشة واتساب مع *
az: * ilə WhatsApp Söhbəti
bg: WhatsApp Чат с *
bn: * এর সাথে WhatsApp চ্যাট
ca: Xat de WhatsApp amb *
cs: Chat WhatsApp s uživatelem *
da: WhatsApp chat med *
de: WhatsApp Chat mit *
el: Συνομιλία WhatsApp με *
es: Chat de WhatsApp con *
et: WhatsApp'i vestlus kontaktiga *
fa: گفتگوی WhatsApp با *
fi: WhatsApp-keskustelu henkilön * kanssa
fr: Discussion WhatsApp avec *
gu: * સાથેની WhatsApp વાત
he: צ'אט WhatsApp עם *
hi: * के साथ WhatsApp चैट
hr: WhatsApp razgovor s *
hu: WhatsApp csevegés vele: *
id: Chat WhatsApp dengan *
it: Chat WhatsApp con *
ja: *とのWhatsAppチャット
kk: WhatsApp чат: *
kn: * ಜೊತೆ WhatsApp ಸಂಭಾಷಣೆ
ko: *님과의 WhatsApp 대화
lt: WhatsApp pokalbis su *
lv: WhatsApp sarakste ar *
mk: WhatsApp разговор со *
ml: * മായുള്ള WhatsApp ചാറ്റുകൾ
mr: * सोबतच्या WhatsApp गप्पा
ms: Sembang WhatsApp dengan *
nb: WhatsApp-samtale med *
nl: WhatsApp-chat met *
pa: * ਨਾਲ WhatsApp ਗੱਲਬਾਤ
pl: Czat WhatsApp z *
pt: Conversa no WhatsApp com *
pt-BR: Conversa do WhatsApp com *
ro: Conversație WhatsApp cu *
ru: Чат WhatsApp с *
sk: WhatsApp chat s používateľom *
sl: WhatsApp klepet z *
sq: Biseda me * në WhatsApp
sr: WhatsApp Ћаскање са *
sv: WhatsApp-chatt med *
sw: Soga za WhatsApp na *
ta: * உடன் WhatsApp உரையாடல்
te: * తో WhatsApp సంభాషణ
th: แชท WhatsApp กับ *
fil: WhatsApp Chat kay *
tr: * ile WhatsApp Sohbeti
uk: Бесіда WhatsApp з *
ur: * کے ساتھ WhatsApp بات چیت
uz: * bilan WhatsApp chati
vi: Trò chuyện WhatsApp với *
zh-CN: WhatsApp 与 * 的对话
zh-HK: WhatsApp 與 * 的對話
zh-TW: WhatsApp 與 * 的對話
`;

const patterns = NAMES.trim()
  .split('\n')
  .map((line) => {
    const colon = line.indexOf(': ');
    const pattern = plain(line.slice(colon + 2))
      .replace(/[.+?()[\]{}^$|\\]/g, '\\$&')
      .replace('*', '(.+)');
    return { locale: line.slice(0, colon), pattern: new RegExp(`^${pattern}$`, 'iu') };
  });

/** Name and language of a chat from the name of its file; null for what the name does not tell. */
export function titleOf(fileName: string): { title: string | null; locale: string | null } {
  const base = plain(fileName)
    .replace(/\.(?:txt|zip)$/i, '')
    .replace(/ ?\(\d+\)$/, '');
  for (const { locale, pattern } of patterns) {
    const title = pattern.exec(base)?.[1];
    if (title !== undefined) return { title, locale };
  }
  const ios = /^WhatsApp Chat - (.+)$/i.exec(base)?.[1];
  return { title: ios ?? null, locale: null };
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00a0\u202f\s]+/g, ' ')
    .replace(/[\u200e\u200f]/g, '')
    .trim();
}
