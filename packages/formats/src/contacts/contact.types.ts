import type { CountryCode } from 'libphonenumber-js/max';

/** A number of a contact: as it stands in the file, and in E.164 when it is sure enough. */
export type ContactPhone = { raw: string; e164: string | null; label: string | null };

/** What a file says of one person or firm. Texts are as they stand in the file: not safe to show as HTML or in a spreadsheet. */
export type Contact = {
  /** Never missing: the first of full name, parts of the name, nickname, firm, e-mail address, number, web address, address; else empty. */
  name: string;
  phones: ContactPhone[];
  emails: string[];
  organization: string | null;
  department: string | null;
  title: string | null;
  /** Each on one line, parts divided by commas. */
  addresses: string[];
  /** `1990-02-03`, or `--02-03` without a year. */
  birthday: string | null;
  note: string | null;
  labels: string[];
  url: string[];
  hasPhoto: boolean;
  /** The picture, when `photoLimit` allows it and the file holds it itself. */
  photo: Uint8Array | null;
};

/** What a file of contacts is, known before its first contact. */
export type ContactsFormat = {
  /** `vcard-2.1`, `vcard-3.0`, `vcard-4.0`, `google-csv`, `outlook-csv`, `thunderbird-csv`, `csv`. */
  format: string;
  encoding: string;
  /** CSV: which column is read as what. A second column of a kind is `phone 2`. */
  columns: Record<string, string>;
  /** The country that numbers without a plus are read as numbers of. */
  country: CountryCode | null;
};

/** What a reading tells, in this order: one format, then contacts, warnings and progress mixed. */
export type ContactEvent =
  | ({ type: 'format' } & ContactsFormat)
  | { type: 'contact'; index: number; contact: Contact }
  /** `index`: which contact it is about (the place it would have had, when it was left out); null: the file. */
  | { type: 'warning'; index: number | null; reason: string }
  /** Bytes read of all that will be read; the file is gone through more than once. Only climbs. */
  | { type: 'progress'; done: number; total: number };

/** How a file of contacts is read. */
export type ReadContactsOptions = {
  /** Numbers without a plus are of this country. Without it, of the one that most numbers of the file name, if clear. */
  country?: CountryCode;
  /** Pictures up to so many bytes are delivered; 0, the default, only says that there is one. */
  photoLimit?: number;
  signal?: AbortSignal;
};
