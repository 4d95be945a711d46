/** A header in a form that can be compared: small letters without accents, single spaces, no punctuation. */
export function plainHeader(header: string): string {
  return header
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßøłđ]/g, (letter) => ({ ß: 'ss', ø: 'o', ł: 'l', đ: 'd' })[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What a column may hold. */
export type ColumnKind =
  | 'email'
  | 'phone'
  | 'website'
  | 'postalCode'
  | 'birthday'
  | 'birthDay'
  | 'birthMonth'
  | 'birthYear'
  | 'address'
  | 'street'
  | 'poBox'
  | 'city'
  | 'region'
  | 'country'
  | 'organization'
  | 'department'
  | 'title'
  | 'name'
  | 'givenName'
  | 'middleName'
  | 'familyName'
  | 'prefix'
  | 'suffix'
  | 'nickname'
  | 'note'
  | 'labels'
  | 'photo'
  /** A part of a name or the whole: which, the other columns say. */
  | 'someName'
  /** A form of address (Mr.) or a job: which, the other columns say. */
  | 'someTitle'
  | 'nothing';

type Words = [kind: ColumnKind, pattern: RegExp];

/**
 * Words of headers in the languages of Outlook, Thunderbird, Google and people's own tables; the first that fits counts,
 * so what is said more exactly stands before what is said less exactly.
 */
export const headerWords: Words[] = [
  ['nothing', /yomi|phonetic|furigana|フリガナ|ふりがな|^im |telex/],
  [
    'nothing',
    /(?=.*(?:mail|correo|messagerie|posta|電子郵件))(?=.*(?:\btyp[eo]?\b|\btipo\b|display|anzeig|angezeig|mostrar|exibic|visualizz|nom complet|顯示))/,
  ],
  [
    'email',
    /e ?mail|correo|courriel|\bmessagerie|adresse electronique|sahkoposti|электронн|эл почт|почта|メール|電子郵件|邮箱|邮件|이메일|poczta|\be ?post|البريد|דוא|\bsurel\b|ηλεκτρονικ|posta el/,
  ],
  ['phone', /fax|telecop|faks|факс|傳真|传真|팩스|ファックス|ファクス/],
  [
    'phone',
    /pager|buscapersonas|hakulait|пе[йи]джер|呼叫器|radiomessag|cercapersone|^operator$|^isdn$|^callback$|^particular$/,
  ],
  [
    'phone',
    /mobil|cell|celular|movil|handy|komork|matkapuhelin|сотов|мобильн|手機|手机|行動電話|携帯|휴대|^portable$|cep tel|κινητο|جوال|موبايل|נייד|mobiel|मोबाइल|มือถือ|di dong|\bhp\b|whats ?app|gsm|iphone/,
  ],
  [
    'phone',
    /phone|fone\b|telef|\btel\b|puhelin|телефон|電話|电话|전화|dien thoai|τηλεφων|هاتف|טלפון|telepon|फोन|โทร|numero de conta|contact n|rufnummer|msisdn|^(?:numero|number|nummer|номер|numer|numeros|numbers)$|^n(?:umero)? d[eo] /,
  ],
  [
    'nothing',
    /assist[ae]n|asystent|asistent|助理|manager|menadzer|manazer|responsabile|gerente|director\b|主管|spouse|conjoint|coniuge|manzel|配偶|children|referred/,
  ],
  [
    'website',
    /\bweb|\burl\b|homepage|home page|verkkosivu|веб|сайт|網頁|网站|ホームページ|\bsite\b|\bsito\b|internet|blog/,
  ],
  ['poBox', /po box|postfach|caixa postal|apartado|boite postale/],
  [
    'postalCode',
    /zip|postal|postleitzahl|\bplz\b|\bcap\b|\bpsc\b|\bcep\b|kod pocztowy|postinumero|индекс|郵遞|邮编|郵便|우편/,
  ],
  ['birthDay', /birth day|dia de nasc|dia de nac|giorno di nascita|den narodenia|^jour$|生日 日/],
  [
    'birthMonth',
    /birth month|geburtsmonat|mes de na|mese di nascita|mesiac narod|syntymakuu|месяц рожд|^mois$|生日 月/,
  ],
  [
    'birthYear',
    /birth year|geburtsjahr|ano de na|annee de naiss|anno di nascita|rok narod|syntymavuosi|год рожд|生日 年/,
  ],
  ['nothing', /anniversary|anniversario|jahrestag|mariage|rocznica|vyrocie|紀念日/],
  [
    'birthday',
    /birthday|birth ?date|date of birth|\bdob\b|geburtstag|geburtsdatum|aniversario|nascimento|nacimiento|cumple|anniversaire|naissance|compleanno|nascita|urodz|narodenin|narozen|生日|誕生日|생일|geboorte|verjaardag|dogum|fodelse|fodsel|szulet|lahir|γεννησ|ميلاد|לידה|ngay sinh|рожден|syntyma/,
  ],
  [
    'department',
    /department|\bdept\b|abteilung|^service$|reparto|departament|oddelenie|oddzial|osasto|отдел|部門|部门|部署|부서/,
  ],
  [
    'title',
    /(?:job|work|organi[sz]ation(?: \d+)?|company) title|position|puesto|\bcargo\b|qualifica|stanowisko|funkcia|funcao|fonction|^profession|ammatti|должность|職稱|职位|職位|役職|직책|\brole\b|titolo di lavoro|occupation|beruf/,
  ],
  [
    'organization',
    /company|organi[sz]+a|firma|empresa|societ|spolocnost|jarjesto|организаци|компания|公司|会社|單位|单位|회사|bedrijf|sirket|foretag|virksomhed|perusahaan|εταιρ|شركة|חברה|cong ty|entreprise|employer|business name|unternehmen|negocio|instituic|razao social/,
  ],
  [
    'labels',
    /categor|kategor|\bgroups?\b|labels?\b|\btags?\b|etiqueta|marcador|grupo|gruppe|^метк|групп|類別|标签|分组|グループ|ラベル|그룹/,
  ],
  [
    'note',
    /\bnot[ei]|notas|notizen|bemerkung|comment|comentario|observac|muistiinpano|заметк|примечан|комментар|poznamk|notatk|記事|备注|備註|備考|メモ|메모|notities|opmerking|anteckning|megjegyzes|catatan|σημειωσ|ملاحظات|הערות|ghi chu|^info|descri[pc]|beschreibung/,
  ],
  [
    'nickname',
    /nick ?name|spitzname|apodo|lempinimi|surnom|soprannome|przydomek|apelido|псевдоним|prezyvka|暱稱|昵称|ニックネーム|별명/,
  ],
  [
    'city',
    /city|town|\bort\b|stadt|cidade|ciudad|ville|citta|miasto|mesto|kaupunki|город|市|都市|locality|municipio|도시/,
  ],
  ['country', /country|\bpais\b|\bpays\b|nazione|\bkraj|krajina|maa\b|страна|國家|国家|^国$|국가|land$/],
  [
    'region',
    /\bstate\b|provin|region|bundesland|\bland\b|estado|\bdep\b|wojewod|okres|laani|штат|область|縣|県|省|\bstat[o]?\b|^uf$/,
  ],
  [
    'address',
    /\baddress$|^(?:adresse|direccion|endereco|indirizzo|adres|adresa|адрес|地址|住所|주소|osoite|alamat|διευθυνση|العنوان|عنوان|כתובת|dia chi|lakcim|cim)$/,
  ],
  [
    'street',
    /street|address|stra(?:ss|s)e|adres|\brua\b|calle|\brue\b|\bvia\b|indirizzo|direccion|endereco|osoite|ulica|адрес|улица|住址|地址|街|住所|주소|logradouro|domicilio|bairro/,
  ],
  [
    'middleName',
    /middle|additional name|segundo nombre|deuxieme prenom|nome do meio|secondo nome|drugie imie|dalsie meno|weitere vornamen|中間名|отчество/,
  ],
  ['prefix', /prefix|anrede|titre$|titulo$|titolo$|tytul|titul$|頭銜|обращение|salutation|敬称/],
  ['suffix', /suffix|sufixo|sufijo|suffisso|pripona|稱謂/],
  [
    'givenName',
    /first ?name|given|forename|vorname|prenom|primeiro nome|krstne|etunimi|voornaam|fornamn|fornavn|keresztnev|^jmeno$|nama depan|prenume|שם פרטי|الاسم الأول|^ονομα$|^имя$|名字|^名$|^fname$|^imie$/,
  ],
  [
    'familyName',
    /last ?name|family|surname|nachname|familienname|apellido|sobrenome|ultimo nome|cognome|nazwisko|priezvisko|фамили|sukunimi|姓氏|^姓$|efternamn|etternavn|efternavn|vezeteknev|csaladnev|soyad|^prijmeni$|nama belakang|שם משפחה|العائلة|επωνυμο|επιθετο|^lname$|achternaam/,
  ],
  [
    'name',
    /(?:full|display|contact|customer|client|file) ?(?:name|as)|anzeigename|nom a afficher|nombre en pantalla|nome completo|nombre completo|nom complet|mostrar nome|nome visualizzato|отображаемое|полное имя|фио|顯示名稱|氏名|姓名|nayt[te]|zobrazovane|vollstandiger name|^(?:contact|contato|contacto|kontakt|contatto|cliente|client|kunde|customer|lead|pessoa|person|persona|клиент|контакт)$/,
  ],
  ['someTitle', /^title$/],
  [
    'someName',
    /^(?:name|nome|nombre|nom|naam|meno|nimi|nume|nev|名前|이름|nama|namn|navn|isim|ad|ten|ชื่อ|الاسم|שם|नाम)$/,
  ],
  ['photo', /photo|foto|picture|avatar|\bimage\b|頭像|写真/],
];

/** What a column of this header holds, in any of the known languages. */
export function columnKind(header: string): ColumnKind {
  const plain = plainHeader(header);
  return plain === ''
    ? 'nothing'
    : (headerWords.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'nothing');
}

/** Where a number or address is used: `home`, `work`, `other`; null when the header does not say. */
export function placeOf(header: string): 'home' | 'work' | 'other' | null {
  const plain = plainHeader(header);
  if (
    /\bhome\b|privat|\bcasa\b|domicil|\bdom\b|domov|domow|residen|koti|kodin|住家|居住|住址|personal|pessoal|自宅|^particular$/.test(
      plain,
    )
  )
    return 'home';
  if (
    /business|\bwork|geschaft|dienst|trabajo|trabalho|comercial|bureau|profession|lavoro|biuro|praca|prace|zamestnan|pracovn|sluzbow|\btyo|раб|商務|office|勤務/.test(
      plain,
    )
  )
    return 'work';
  return /other|weitere|\botr[oa]\b|autre|altro|\boutr[oa]\b|\bin[ey]\b|其他/.test(plain) ? 'other' : null;
}

/** The label of a number by the header of its column. */
export function phoneColumnLabel(header: string): string | null {
  const plain = plainHeader(header);
  const place = placeOf(header);
  if (/fax|telecop|faks|факс|傳真|传真|팩스/.test(plain))
    return place === 'home' || place === 'work' ? `${place} fax` : 'fax';
  if (/pager|buscapersonas|hakulait|пе[йи]джер|呼叫器|radiomessag|cercapersone|^operator$/.test(plain))
    return 'pager';
  if (/assist[ae]n|asystent|asistent|助理/.test(plain)) return 'assistant';
  if (/\bcar\b|auto(?!mat)|voiture|carro|汽車/.test(plain)) return 'car';
  if (/whats ?app/.test(plain)) return 'whatsapp';
  if (/\bvideo\b/.test(plain)) return 'video';
  if (/primary|haupt|principal|primar|glowny|代表|\bmain\b/.test(plain)) return 'main';
  if (
    /mobil|cell|celular|movil|handy|komork|matkapuhelin|сотов|мобильн|手機|手机|行動電話|携帯|휴대|^portable$|gsm|iphone/.test(
      plain,
    )
  )
    return 'mobile';
  return place;
}
