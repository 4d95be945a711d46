/** A file that is not what was asked for. Its message tells a person what it is and what to do instead. */
export class RefusedFile extends Error {
  readonly code: 'empty' | 'wrong-kind' | 'unreadable';
  constructor(code: 'empty' | 'wrong-kind' | 'unreadable', message: string) {
    super(message);
    this.name = 'RefusedFile';
    this.code = code;
  }
}
