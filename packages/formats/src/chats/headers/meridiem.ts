/** Which half of the day a word means; `night` and `noon` depend on the hour. */
export type Meridiem = 'am' | 'pm' | 'night' | 'noon';

/**
 * Words beside a time, as CLDR's day periods of WhatsApp's languages write them, without dots, spaces and
 * quotes and in small letters.
 */
const WORDS: Record<Meridiem, string> = {
  am:
    'am a vm vorm ص صباحا صباحًا فيالصباح فجرا فجرًا dop dopoledne πμ πρωί τοπρωί قظ قبلازظهر ap ' +
    'aamupäivällä de délelőtt 午前 오전 아침 새벽 priešpiet priekšp priekšpusdienā претпл претпладне пробпр проб ' +
    'предиобяд pg pd paradite fm förmiddag öö дп sa to 上午 凌晨 清晨 早上 早晨 ক ভোর সকাল পূর্বাহ্ণ ভোরবেলায় সকালবেলায় ' +
    'inthemorning mor delamadrugada delamañana manhã damanhã ngumaga madaling-araw umaga સવારે सुबह पूर्वाह्न ' +
    'ಬೆಳಗ್ಗೆ ಪೂರ್ವಾಹ್ನ രാവിലെ പുലർച്ചെ पहाट सकाळ सकाळी मपू pagi pagihari enatës emëngjesit eparadites ' +
    'அதிகாலை காலை முற்பகல் ఉదయం పూర్వాహ్నం صبح صبحمیں قبلدوپہر ਸਵੇਰੇ ਪੂਦੁ ก่อนเที่ยง เช้า לפנהצ asubuhi ' +
    'преподне prijepodne дообіда ранку утра',
  pm:
    'pm p nm nachm م مساء مساءً بعدالظهر ظهرا ظهرًا odp odpoledne μμ απόγ τοαπόγευμα τομεσημέρι بظ بعدازظهر ip ' +
    'iltapäivällä du délután 午後 오후 저녁 popiet pēcp pēcpusdienā попл попладне слоб следобяд ptg md pasdite em ' +
    'eftermiddag ös пп ch tk 下午 晚上 傍晚 অপরাহ্ণ দুপুর বিকাল সন্ধ্যা দুপুরবেলায় সন্ধ্যাবেলায় intheafternoon intheevening ' +
    'aft eve noon midday delmediodía delatarde delanoche tarde datarde danoite nghapon nggabi tanghaling-tapat ' +
    'બપોરે સાંજે दोपहर शाम अपराह्न ಮಧ್ಯಾಹ್ನ ಸಂಜೆ ಅಪರಾಹ್ನ ഉച്ച ഉച്ചയ്ക്ക് ഉച്ചതിരിഞ്ഞ് വൈകുന്നേരം സന്ധ്യ मध्यान्ह दुपार ' +
    'दुपारी संध्याकाळ संध्याकाळी मउ tengahhari petang malam ਦੁਪਹਿਰੇ ਸ਼ਾਮੀਂ ਬਾਦੁ emesditës epasdites embrëmjes நண்பகல் ' +
    'மதியம் பிற்பகல் மாலை அந்திமாலை మధ్యాహ్నం సాయంత్రం అపరాహ్నం دوپہر سہپہر شام دوپہرمیں شاممیں بعددوپہر หลังเที่ยง ' +
    'บ่าย เย็น אחהצ mchana jioni popodne popoldne pop поподне дня вечера дняпо вечора',
  night:
    'atnight night n midn রাত্রি রাত রাত্রিবেলায় βράδυ τοβράδυ રાત્રે रात ರಾತ್ರಿ 밤 രാത്രി रात्र रात्री ਰਾਤੀਂ இரவு రాత్రి رات ' +
    'راتمیں 半夜 深夜 ليلا ليلاً فيالمساء منتصفالليل ночи ночі tengahmalam usiku',
  noon: '中午 정오 เที่ยง',
};

const known = new Map<string, Meridiem>();
for (const kind of ['am', 'pm', 'night', 'noon'] as const)
  for (const word of WORDS[kind].split(' ')) if (!known.has(bare(word))) known.set(bare(word), kind);

/** Words as they were met, because a file has the same two again and again. */
const seen = new Map<string, Meridiem | null>();

/** What a word beside a time means; null when it is none that is known. */
export function meridiemOf(word: string): Meridiem | null {
  const met = seen.get(word);
  if (met !== undefined) return met;
  const found = known.get(bare(word)) ?? null;
  if (seen.size < 500) seen.set(word, found);
  return found;
}

/** Hour of the day 0–23 from an hour on a clock of twelve. An hour over 12 is taken as it stands. */
export function hourOfDay(hour: number, half: Meridiem | null): number {
  if (half === null || hour > 12) return hour;
  const twelve = hour === 12 ? 0 : hour;
  if (half === 'am') return twelve;
  if (half === 'pm') return twelve + 12;
  if (half === 'noon') return hour >= 10 ? hour : hour + 12;
  return twelve >= 6 ? twelve + 12 : twelve;
}

function bare(word: string): string {
  return word
    .toLowerCase()
    .replace(/[\s.'’"״׳,_]/g, '')
    .normalize('NFC');
}
