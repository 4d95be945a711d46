/** WhatsApp's words for left-out files on Android, without `<` and `>`: one language a line, small letters, no final full stop. */
export const OMITTED = `
af: media weggelaat
ar: تم استبعاد الوسائط | تم حذف الوسائط | تم استثناء الوسائط
az: media çıxarılmışdır
bg: без файл | медията е пропусната
bn: মিডিয়া বাদ দেওয়া হয়েছে
ca: mitjans omesos | multimèdia omès | fitxer multimèdia omès
cs: média vynechána | média vynechány
da: mediefil udeladt | medier udeladt | medie udeladt
de: medien weggelassen | medien ausgeschlossen | medien ausgelassen | videonachricht weggelassen
el: εξαίρεση πολυμέσων | παραλείφθηκαν πολυμέσα | το πολυμέσο παραλείφθηκε
en: media omitted | video message omitted | video note omitted | image omitted | video omitted | audio omitted | gif omitted | sticker omitted | document omitted | contact card omitted | view once message omitted | view once voice message omitted | view once photo omitted | view once video omitted
es: archivo omitido | multimedia omitido | se omitió archivo de multimedia | se omitió el archivo
et: meedia ära jäetud
fa: پيوست نما/آهنگ حذف شد
fi: media jätetty pois
fil: walang kalakip na media
fr: fichier omis | médias omis | fichiers omis
gu: મીડિયા અવગણાયું
he: מדיה הושמטה | המדיה לא נכללה
hi: मीडिया के बिना | मीडिया हटाया गया | मीडिया छोड़ा गया
hr: medijski zapis izostavljen | medijski sadržaj izostavljen
hu: hiányzó médiafájl | médiafájl kihagyva | médiafájl elhagyva
id: media tidak disertakan
it: media omesso | media omessi
ja: メディアは含まれていません | メディアなし | メディア省略済み
kk: файл қосылған жоқ
kn: ಮೀಡಿಯಾ ಕೈಬಿಡಲಾಗಿದೆ
ko: 미디어 파일을 생략한 대화내용 | 미디어 생략됨 | 미디어 파일을 제외한 텍스트로 된 파일
lt: praleistas medijos turinys
lv: bez multivides
mk: без фајл
ml: മീഡിയ ഒഴിവാക്കി
mr: मीडिया वगळले
ms: media disingkirkan
nb: uten vedlegg | medieinnhold utelatt | media utelatt
nl: media weggelaten | media achterwege gelaten
pa: ਮੀਡੀਆ ਛੱਡਿਆ ਗਿਆ
pl: pliki pominięto | pominięto multimedia | multimedia pominięte
pt: ficheiro não revelado | ficheiro multimédia oculto | ficheiro omitido
pt-BR: mídia omitida | mídia oculta | arquivo de mídia oculto
ro: conținut media omis | fișier media omis | media omisă
ru: файл пропущен | без медиафайлов | медиафайл пропущен
sk: médiá vynechané | médiá boli vynechané
sl: medij izpuščen
sq: pa media
sr: медији су изостављени
sv: media har utelämnats | media utelämnat | media utelämnades
sw: media imerukwa
ta: ஊடகங்கள் நீக்கப்பட்டது
te: మాధ్యమం విస్మరించబడింది
th: สื่อถูกลบ | ไม่มีสื่อ
tr: medya atlanmış | medya dahil edilmedi
uk: медіа пропущено | без медіафайлів
ur: میڈیا چھوڑ دیا گیا
uz: fayl o‘tkazib yuborildi
vi: bỏ qua media | đã bỏ qua file phương tiện | đã bỏ qua phương tiện
zh-CN: 省略多媒体文件 | 媒体文件已省略 | 媒体已省略 | 已忽略媒体文件
zh-HK: 忽略多媒體檔
zh-TW: 忽略多媒體檔 | 已略去媒體檔案 | 媒體已略去 | 已省略媒體檔
`;

/** WhatsApp's words for what stands in parentheses behind a file name on Android: one language a line, small letters, no final full stop. */
export const ATTACHED = `
af: lêer aangeheg
ar: الملف مرفق
az: fayl əlavə olunub
bg: прикачен файл
bn: ফাইল সংযুক্ত হয়েছে
ca: arxiu adjunt
cs: soubor byl přiložen
da: fil vedhæftet
de: datei angehängt
el: συνημμένο αρχείο
en: file attached | attached
es: archivo adjuntado | archivo adjunto
et: fail lisatud
fa: فایل پیوست شد
fi: liitetiedosto
fil: nakalakip na file
fr: fichier joint
gu: ફાઇલ જોડાયેલ
he: קובץ מצורף
hi: फाइल अटैच कर दी गई है | फ़ाइल अटैच की गई
hr: datoteka u privitku
hu: fájl csatolva
id: file terlampir
it: file allegato
ja: 添付ファイル有り | ファイル添付
kk: қосымша файл
kn: ಕಡತ ಸೇರಿಸಲಾಯಿತು
ko: 파일 첨부됨
lt: byla prisegta
lv: pievienots fails
mk: прикачен фајл
ml: ഫയൽ ചേർത്തു
mr: फाइल संलग्न
ms: fail dilampirkan
nb: vedlagt fil
nl: bestand bijgevoegd
pa: ਅਟੈਚ ਕੀਤੀ ਫਾਇਲ
pl: załączony plik
pt: ficheiro anexado
pt-BR: arquivo anexado
ro: fișier atașat
ru: файл добавлен | прикрепленный файл
sk: súbor pripojený
sl: priložena datoteka
sq: skedë e ngjitur
sr: прикачена датотека
sv: bifogad fil
sw: faili limeambatanishwa
ta: இணைக்கப்பட்டது
te: ఫైల్ జోడించబడినది
th: ไฟล์ที่แนบ
tr: dosya ekli | dosya eklendi
uk: файл додано
ur: پیوستہ فائل
uz: fayl biriktirildi
vi: tệp đính kèm
zh-CN: 文件附件 | 文件已附加 | 附件文件
zh-HK: 附件檔案
zh-TW: 附件檔案 | 檔案附件 | 附加檔案
`;

/** WhatsApp's words for what stands before (Turkish: behind) a file name between `<` and `>` on iOS: one language a line, small letters, no final full stop. */
export const ATTACHED_TAG = `
ar: المُرفق
bn: attached
ca: adjunt
cs: příloha
da: vedhæftet
de: anhang
el: επισυνάφθηκε
en: attached
es: adjunto
fa: پیوست
fi: liite
fr: pièce jointe
ga: ceangailte
gu: જોડાયેલ
he: מצורף
hi: अटैच किया गया
hr: priloženo
hu: csatolva
id: terlampir
it: allegato
ja: 添付ファイル | 添付
ko: 첨부됨
mr: संलग्न केले
ms: dilampir
nb: vedlagt
nl: bijgevoegd
pl: załączono
pt: anexo
pt-BR: anexado
ro: atașare
ru: прикреплено
sk: príloha
sv: bifogat
th: แนบ
tr: eklendi
uk: додано
ur: پیوستہ
vi: đính kèm
zh-CN: 附件
zh-HK: 附件
zh-TW: 附件
`;
