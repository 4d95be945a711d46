/** How each language says in its notice that messages are encrypted; the first that fits decides. */
const STEMS = `
af: end-tot-end
ar: التشفير التام|مشفرة تمامًا
az: başdan digərinə
bg: от край до край
bn: এনক্রিপ
ca: d['’]extrem a extrem
cs: koncovým šifrován
da: end-to-end-krypter|sikret med kryptering
de: ende-zu-ende-verschlüssel
el: κρυπτογρ
es: extremo a extremo
et: otsast otsani
fa: رمزگذاری
fi: salataan
fr: bout en bout
ga: criptiúchán
gu: ગુપ્તીકરણ|અંત સુધી સુરક્ષિત
he: מוצפנות|הצפנה
hi: एन्क्रिप्टेड|सुरक्षित है
hr: end-to-end metodom|potpunom enkripcijom
hu: titkosít
id: enkripsi end-to-end|terenkripsi
it: crittograf
ja: エンドツーエンド
kk: шифрлау
kn: ಎನ್ಕ್ರಿಪ್ಷನ್
ko: 종단간
lt: šifravimu
lv: šifrēšan
mk: крај-до-крај
ml: എൻക്രിപ്ഷൻ
mr: एन्क्रिप्शनने|कूटबद्ध
ms: penyulitan|disulitkan
nb: kryptert fra ende|ende-til-ende
nl: end-to-end (?:encryptie|versleuteld)
pa: ਇੰਕ੍ਰਿਪਸ਼ਨ
pl: szyfrowan
pt-BR: criptografi?a
pt: encriptad
ro: cript(?:are|ate)
ru: сквозным шифрован
sk: šifrovaním počas
sl: šifriranjem
sq: fund-e-krye
sr: шифровањем
sv: komplett krypter
sw: ufumbaji
ta: மறையாக்க
te: ఎన్క్రిప్షన్
th: เข้ารหัสจากต้นทาง
fil: gamit ang end-to-end
tr: uçtan uca
uk: наскрізним шифрован
ur: رمزکاری|اینکرپشن
uz: shifrlash
vi: mã ho[áa]|mã hóa
zh-CN: 端到端
zh-TW: 端對端
en: end-to-end encrypt
`;

const stems = STEMS.trim()
  .split('\n')
  .map((line) => {
    const [locale, pattern] = line.split(': ') as [string, string];
    return { locale, pattern: new RegExp(pattern, 'i') };
  });

/** Language of a notice that messages are encrypted, or null when the text is no such notice. */
export function encryptionNotice(text: string): string | null {
  if (text.length < 20 || text.length > 600) return null;
  const found = stems.find(({ pattern }) => pattern.test(text));
  if (!found) return null;
  return text.length >= 40 || /[\u3040-\u9fff\uac00-\ud7af]/.test(text) ? found.locale : null;
}
