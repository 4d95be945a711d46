/** What a page says of one row: nothing that is null here may ever be told. */
export type RowTruth = {
  title: string;
  time: string;
  /** Left out where the page says it in words of its own. */
  preview?: string | null;
};

/** What a page says of one message; the author's push name without its `~`. */
export type MessageTruth = {
  text: string | null;
  own: boolean | null;
  sentAt: string | null;
  time: string | null;
  author: string | null;
};

/** What is true of a page, from whoever drew it. */
export type PageTruth = {
  /** Of the open chat. */
  title: string | null;
  /** In the order of the screen. */
  rows: readonly RowTruth[];
  /** By the bare message id. */
  messages: Readonly<Record<string, MessageTruth>>;
};
