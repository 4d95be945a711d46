const known = new Set(
  `ADR AGENT ANNIVERSARY BDAY BEGIN BIRTHPLACE CALADRURI CALURI CATEGORIES CLASS CLIENTPIDMAP DEATHDATE DEATHPLACE EMAIL END
  EXPERTISE FBURL FN GENDER GEO HOBBY IMPP INTEREST KEY KIND LABEL LANG LOGO MAILER MEMBER N NAME NICKNAME NOTE ORG
  ORG-DIRECTORY PHOTO PRODID PROFILE RELATED REV ROLE SORT-STRING SOUND SOURCE TEL TITLE TZ UID URL VERSION XML CONTACT-URI
  CREATED GRAMGENDER LANGUAGE PRONOUNS SOCIALPROFILE JSPROP`.split(/\s+/),
);
const binary = new Set(['PHOTO', 'LOGO', 'SOUND', 'KEY', 'X-MS-CARDPICTURE', 'X-EVOLUTION-X509-CERT']);

/** Whether vCard knows a property of this name, or it is somebody's own (`X-…`). */
export function isPropertyName(name: string): boolean {
  return known.has(name) || name.startsWith('X-');
}

/** Whether the value may be a picture, a sound or a key, which is long and no text. */
export function isBinary(name: string): boolean {
  return binary.has(name);
}
