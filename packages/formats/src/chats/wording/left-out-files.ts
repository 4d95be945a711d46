import type { AttachmentKind } from '../chat-event.types.ts';

/**
 * Words that say what a file was, in WhatsApp's languages; the first that fits decides. Made for short lines that
 * WhatsApp wrote, such as "image omitted".
 */
const NOUNS: [kind: AttachmentKind, words: RegExp][] = [
  ['gif', /gif|জিআইএফ/i],
  [
    'sticker',
    /sti(?:c?)ker|adhesiu|klist(?:er|re)m|pelekat|matrica|naljepnica|nálepk|naklejk|figurinha|greamán|tarra|çıkartma|αυτοκόλλητ|стикер|наклейк|סטיקר|مدبقة|استیکر|اسٹیکر|ملصق|स्टिकर|स्टीकर|স্টিকার|સ્ટીકર|ติกเกอร์|スタンプ|ステッカー|스티커|贴图|貼圖/i,
  ],
  [
    'contact',
    /conta[ct]t?o?|kontakt?|kenalan|kişi|névjegy|posjetnica|teagmh|liên lạc|επαφής|контакт|איש קשר|مخاطب|رابطہ|جهة اتصال|कॉन्टैक्ट|संपर्क|পরিচিতি|સંપર્ક|รายชื่อ|联系人|聯絡人|連絡先|연락처|visitekaart|vizitk|wizytówk|yhteystieto/i,
  ],
  [
    'document',
    /do[ck]ument|dokumen|documento|belge|cáipéis|tài liệu|έγγραφο|документ|מסמך|دستاویز|سند|المستند|डॉक्यु?ू?मेंट|ডকুমেন্ট|ડોક્યુમેન્ટ|เอกสาร|文件|文档|文檔|ドキュメント|문서/i,
  ],
  [
    'video',
    /vid[eéè][oó]|vídeo|wideo|βίντεο|видео|відео|וידאו|ויד|ویدیو|ویڈیو|فيديو|वीडियो|व्हिडीओ|ভিডিও|વિડિયો|วิดีโอ|ビデオ|動画|影片|视频|視頻|비디오|동영상|físeán/i,
  ],
  [
    'audio',
    /[aáà]udio|audio|hang (?=k)|ljud|lyd|\bses |zvuk|ääni|ήχος|аудио|аудіо|קול|آڈیو|صدا|صوت|ऑडिओ|ऑडियो|অডিও|ઓડિયો|เสียง|音声|音訊|音频|오디오|fuaime|âm thanh|voice|sprachnachricht/i,
  ],
  [
    'image',
    /ima[gj]en?|imagine|imatge|imej|immagine|\bbilde?\b|billede|afbeelding|obraz|obráz|obrázok|kép|görüntü|slika|íomhá|hình ảnh|εικόνα|зображення|изображение|фото|התמונה|תמונה|تصویر|صورة|इमेज|फ़ोटो|फोटो|ইমেজ|ছবি|છબી|รูปภาพ|图片|照片|圖|画像|写真|이미지|사진|gambar|kuva|photo|foto/i,
  ],
];

/** How each language says that a file was left out: `locale: pattern`. */
const VERBS = `
en: omitted
de: weggelassen|ausgelassen|ausgeschlossen
nl: weggelaten
es: omitid[oa]
pt-BR: ocult(?:ad)?[oa]|omitid[oa]
pt: não revelad[oa]
fr: absente?|\\bomise?s?$|manquante?|retirée?
it: omess[oai]|esclus[oa]|non inclus[oa]
ca: om[eè]sa?$
ro: \\bomis[ăa]?$|fără
pl: pominięt[yaeo]
cs: vynechán|vynechána
sk: vynechan
hr: izostavljen
sl: izpuščen
hu: kihagy|sikertelen|elhagy
fi: ei kuvaa|sisällyte|jätet
sv: ute[ls]+[uo]t|utelämna
da: udeladt
nb: utelatt|sløyfet|ikke inkludert
id: disertakan
ms: dimasukkan|disingkirkan
tr: dahil edilmedi|atlanmış
ru: отсутству|не добавлен|пропущено
uk: відсутн|пропущено|не додано
el: παρ[αά]λ[εήέη]
he: הושמט|לא נכלל
ar: لم يتم إدراج|تم حذف
fa: حذف شد
ur: نظر ?انداز|نکال دی
hi: छोड़ा गया|हटाई ग|हटाया ग
mr: वगळ
bn: বাদ দেওয়া
gu: પડત[ીું]|શામેલ કર|સામેલ કર
th: ไม่มี|ถูกลบ|ละเว้น
vi: bỏ
ja: 含まれていません|省略
ko: 생략|제외
zh-CN: 已忽略|被忽略|已省略
zh-TW: 已略去|被省略|已省略|已忽略
ga: ar lár
`;

/** Letters of some scripts have two spellings; both sides are brought to one. */
const inOneSpelling = (words: RegExp) => new RegExp(words.source.normalize('NFC'), words.flags);
const nouns = NOUNS.map(([kind, words]) => ({ kind, words: inOneSpelling(words) }));
const verbsOf = VERBS.trim()
  .split('\n')
  .map((line) => line.split(': ') as [string, string])
  .map(([locale, words]) => ({ locale, words: inOneSpelling(new RegExp(words, 'i')) }));
const verbs = new RegExp(verbsOf.map(({ words }) => words.source).join('|'), 'i');
const verbsFirst = new RegExp(`^(?:${verbs.source})`, 'i');
const verbsLast = new RegExp(`(?:${verbs.source})\\S*$`, 'i');

/** Kind of the file that a short line of WhatsApp's says was left out; null when it says nothing of the kind. */
export function leftOutKind(text: string): AttachmentKind | null {
  if (text.length > 60) return null;
  const said = text.normalize('NFC');
  return verbs.test(said) ? (nouns.find(({ words }) => words.test(said))?.kind ?? null) : null;
}

/** The same for a line without a direction mark, which must say nothing else. */
export function saysOnlyLeftOut(text: string): AttachmentKind | null {
  if (text.length > 40 || text.split(' ').length > 5 || /[.!?,:;]\s*\S/.test(text)) return null;
  const kind = leftOutKind(text);
  if (kind === null) return null;
  const said = text.normalize('NFC');
  const { words } = nouns.find((noun) => noun.kind === kind)!;
  const left = said.replace(words, '').replace(verbs, '').replace(/[\s.]/g, '');
  return left.length <= 10 && (verbsFirst.test(said) || verbsLast.test(said)) ? kind : null;
}

/** Languages in which a short line of WhatsApp's says that a file was left out. */
export function leftOutLocales(text: string): string[] {
  if (leftOutKind(text) === null) return [];
  const said = text.normalize('NFC');
  return verbsOf.filter(({ words }) => words.test(said)).map(({ locale }) => locale);
}
