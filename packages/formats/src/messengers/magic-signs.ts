/** Files that are no text, by their first bytes: what follows "… is". */
export const magicSigns: readonly { what: string; at: number; bytes: string }[] = [
  {
    what: 'a database (SQLite), such as the one inside WhatsApp or another messenger',
    at: 0,
    bytes: 'SQLite format 3\0',
  },
  { what: 'a PDF document', at: 0, bytes: '%PDF-' },
  { what: 'a picture', at: 0, bytes: '\x89PNG\r\n' },
  { what: 'a picture', at: 0, bytes: '\xff\xd8\xff' },
  { what: 'a picture', at: 0, bytes: 'GIF8' },
  { what: 'a picture', at: 8, bytes: 'WEBPVP8' },
  { what: 'a video or recording', at: 4, bytes: 'ftyp' },
  { what: 'a recording', at: 0, bytes: 'OggS' },
  { what: 'a recording', at: 0, bytes: 'ID3' },
  { what: 'a RAR archive; unpack it first', at: 0, bytes: 'Rar!\x1a\x07' },
  { what: 'a 7-Zip archive; unpack it first', at: 0, bytes: "7z\xbc\xaf'\x1c" },
  { what: 'a gzip archive; unpack it first', at: 0, bytes: '\x1f\x8b\x08' },
  { what: 'an xz archive; unpack it first', at: 0, bytes: '\xfd7zXZ\0' },
  { what: 'a bzip2 archive; unpack it first', at: 0, bytes: 'BZh' },
  { what: 'a tar archive; unpack it first', at: 257, bytes: 'ustar' },
  { what: 'a document of an old Word or Excel', at: 0, bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { what: 'a rich text document; save it as plain text', at: 0, bytes: '{\\rtf' },
  { what: 'the backup of an Android phone', at: 0, bytes: 'ANDROID BACKUP' },
  { what: 'a property list, as iPhone backups hold them', at: 0, bytes: 'bplist00' },
];

/** Files whose content is encrypted, by their names. */
export const nameSigns: readonly { what: string; name: RegExp }[] = [
  { what: "WhatsApp's encrypted backup, not an exported chat", name: /\.crypt\d{1,2}$/i },
  { what: "Signal's encrypted backup", name: /^signal-\d{4}-.*\.backup$/i },
  { what: 'a backup of Wire', name: /\.(?:ios|android|desktop)?_?wbu$/i },
  { what: 'a backup of Viber', name: /\.vbu$/i },
];
