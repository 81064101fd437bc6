/** Why a folder cannot be written; the message can be shown as it is. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
  /** What to do, a sentence without a full stop. */
  readonly hint: string;

  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
  }
}

/** The code of a system error: `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
