/**
 * What a broken invariant or a failing part is called. Code decides on these, never on a message's text.
 * Add one here before you throw it.
 */
export type ErrorCode =
  | 'CONFIG_INVALID'
  | 'PORT_NOT_AVAILABLE'
  | 'DATA_FOLDER_LOCKED'
  | 'DATA_FILE_DAMAGED'
  | 'STORAGE_WRITE_FAILED'
  | 'KNOWLEDGE_INVALID'
  | 'FORM_INVALID'
  | 'HISTORY_REWRITTEN'
  | 'CARD_INVALID'
  | 'UNREACHABLE';

/** An error with a code. `message` is for the operator (English, without personal data). */
export class LtaError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'LtaError';
    this.code = code;
  }
}
