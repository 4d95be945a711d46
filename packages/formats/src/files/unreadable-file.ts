/** Why a file cannot be read, for programs; `message` says it in words for the person who brought it. */
export type UnreadableReason =
  | 'missing'
  | 'folder'
  | 'not_a_file'
  | 'unreadable'
  | 'changed'
  | 'empty'
  | 'other_messenger'
  | 'other_kind'
  | 'zip_cut_off'
  | 'zip_damaged'
  | 'zip_in_parts'
  | 'zip_encrypted'
  | 'zip_too_many_entries'
  | 'zip_too_large'
  | 'zip_bomb'
  | 'zip_false_size'
  | 'zip_duplicate_names'
  | 'zip_overlap'
  | 'zip_packing_unknown'
  | 'zip_too_deep'
  | 'zip_no_chat'
  | 'zip_several_chats';

/** The one error that opening or unpacking a file that a person brought may throw, whatever the file holds. */
export class UnreadableFile extends Error {
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UnreadableFile';
    this.reason = reason;
  }
}
