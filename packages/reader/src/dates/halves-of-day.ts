/**
 * Which half of the day the words beside a time name, in the languages of WhatsApp as browsers write them (CLDR), and
 * the longer words of Chinese. Null for any other words.
 */
export function halfOfDay(words: string): 'am' | 'pm' | null {
  const plain = words.replace(/[.\s]/g, '').toLowerCase();
  if (BEFORE_NOON.has(plain)) return 'am';
  return AFTER_NOON.has(plain) ? 'pm' : null;
}

const BEFORE_NOON = new Set(
  'am ap de dop fm pd pg priekšp priešpiet rn sa sf to vm öö πμ дп претпл тң ص قظ පෙව ກ່ອນທ່ຽງ ጥዋት 上午 凌晨 早上 午前 오전'.split(
    ' ',
  ),
);
const AFTER_NOON = new Set(
  'ch du em in ip md nm odp pm pop popiet ptg pēcp tk ym ös μμ попл пп тк م بظ පව ຫຼັງທ່ຽງ ከሰዓት 下午 中午 晚上 午後 오후'.split(
    ' ',
  ),
);
