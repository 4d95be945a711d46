import type { PhraseBook } from '../wording/phrase-book.ts';
import { withoutEnd } from './detached.ts';

const MAP =
  /^[^\n:：]{2,40}?\s?[:：]\s?https:\/\/(?:maps\.google\.com\/|(?:www\.)?google\.com\/maps)[^\s]*[?&]q=-?\d[\d.]*,\s?-?\d[\d.]*[^\s]*$/;
const PLACE = /(?:\): |\n)https:\/\/foursquare\.com\/v\/\w+$/;

/** A place of Foursquare's, which iOS writes without a direction mark. */
export function isPlace(text: string): boolean {
  return text.length < 600 && text.includes('https://foursquare.com/v/') && PLACE.test(text.trimEnd());
}

/** A label and a map link, or the words for a live location. */
export function isLocation(text: string, live: PhraseBook): boolean {
  if (text.length > 600) return false;
  const whole = text.trimEnd();
  return whole.includes('https://') ? MAP.test(whole) : whole.length < 60 && live.has(whole);
}

/** A poll: a word in capitals and a colon, a question, and options with their votes in parentheses. */
export function isPoll(text: string): boolean {
  const end = text.indexOf('\n');
  if (end < 3 || end > 40) return false;
  const head = text.slice(0, end).trimEnd();
  if (!/^[\p{L}\p{M} ]{2,24}[:：]$/u.test(head) || head !== head.toUpperCase()) return false;
  return /\n[\u200e\u200f]*[\p{L}\p{M} ]{2,24}[:：] ?[^\n]+[(（]\p{Nd}+ ?[^()（）\n]{1,20}[)）][ \t]*(?:\n|$)/u.test(
    text,
  );
}

/** A card that a person sent and WhatsApp writes out, such as an event: words in capitals and a colon first. */
export function isCard(text: string): boolean {
  const head = /^[\p{L}\p{M} ]{3,24}(?=[:：])/u.exec(text)?.[0];
  return head !== undefined && /\p{Lu}/u.test(head) && head === head.toUpperCase();
}

const VIEW_ONCE =
  /view once|einmal(?:ig)?(?:e[sn]?)? an(?:sicht|sehen|zuzeigen)|visualização única|uma só vez|una sola vez|vista única|visualizza una|vue unique|однократн|tek seferlik|sekali lihat|eenmalig|jednorazow|閲覧|一次性|한 번/i;

/** A photo, film or voice message that could be opened once. */
export function isViewOnce(text: string): boolean {
  return text.length < 160 && VIEW_ONCE.test(text);
}

const CALL =
  /\bcall\b|anruf|llamada|chamada|\bappel\b|chiamata|oproep|gesprek|звонок|дзвінок|połączenie|hovor|samtal|opkald|anrop|puhelu|hívás|apel|κλήση|arama|panggilan|cuộc gọi|โทร|通話|通话|통화|전화|مكالمة|تماس|کال|שיחה|कॉल|কল|કૉલ/i;
const CALL_END =
  /\d|no answer|keine antwort|sin respuesta|sem resposta|pas de réponse|nessuna risposta|geen antwoord|нет ответа|yanıt yok|応答なし|未接|無人/i;

/** A call that was made, with how long it took or that nobody answered. */
export function isCall(text: string): boolean {
  return text.length < 80 && CALL.test(text) && CALL_END.test(text);
}

const WAITING =
  /^(?:waiting for this message|warte auf diese nachricht|esperando (?:este mensaje|mensaje)|aguardando (?:esta )?mensagem|a aguardar esta mensagem|en attente de ce message|in attesa di questo messaggio|wachten op dit bericht|ожидание (?:этого )?сообщения|bu mesaj bekleniyor|menunggu pesan ini|oczekiwanie na tę wiadomość|このメッセージを待っています|正在等待此消息|正在等待此訊息)[.。]?(?:$| )/i;

/** The words in place of a message that has not arrived. */
export function isWaiting(text: string): boolean {
  return text.length < 120 && WAITING.test(text);
}

const MESSAGE =
  /message|nachricht|mensaje|mensagem|messaggio|bericht|сообщени|повідомлен|съобщение|порука|wiadomoś|zpráv|správ|meddeland|besked|melding|viesti|üzenet|mesaj|pesan|mesej|tin nhắn|ข้อความ|メッセージ|消息|信息|訊息|메시지|رسالة|الرسالة|پیام|میسج|پیغام|הודעה|मैसेज|संदेश|मेसेज|বার্তা|মেসেজ|સંદેશ|મેસેજ|missatge|μήνυμα|ziņ|žinut|sõnum|sporočil|poruk|teachtaireacht|ujumbe/i;
const DELETING =
  /delet|gelöscht|eliminad|eliminó|eliminaste|apagad|supprim|eliminat|verwijderd|удал|видал|изтри|обриса|usuni|smaz|odstran|raderat|raderad|slettet|poist|törölt|törlés|silin|sildi|dihapus|dipadam|xo[áa]|xóa|ลบ|削除|删除|刪除|삭제(?:되|한|했)|حذف|حذَف|ڈیلیٹ|נמחק|מחקת|डिलीट|मिटाय|हटव|মুছে|বাদ|ડિલીટ|રદ્દ|suprimit|esborrat|διαγρ|dzēst|ištrin|kustut|izbris|șters|scriosadh/i;

/** Words behind a direction mark that say a message was deleted, in wording that is not known yet. */
export function looksDeleted(text: string): boolean {
  return text.length < 70 && !/["“”„«»「]/.test(text) && MESSAGE.test(text) && DELETING.test(text);
}

const EDITING =
  /edit|bearbeitet|modific|modifi[ée]|bewerkt|изменен|отредактиров|редагов|змінено|düzenlen|zedytow|編集|编辑|編輯|수정|تعديل|ویرایش|ترمیم|נערכ|redig|muokat|szerkeszt|upraven|chỉnh sửa|แก้ไข|επεξεργ|uređ|संपादित|एडिट|সম্পাদ/i;

/** The text without the tag that it was edited; null when it has none. */
export function withoutEdited(body: string): string | null {
  const whole = body.trimEnd();
  if (!whole.endsWith('>')) return null;
  const open = whole.lastIndexOf('<');
  if (open < 0 || whole.length - open > 70) return null;
  const inner = whole.slice(open + 1, -1);
  const marked = /[\u200e\u200f]/.test(whole.slice(Math.max(0, open - 1), open + 2));
  if (!EDITING.test(inner) || /[:：/=]|\.\w/.test(inner) || !(marked || MESSAGE.test(inner))) return null;
  return withoutEnd(whole.slice(0, open));
}
