import type { Reply } from './reply.ts';

type Details = NonNullable<Reply['error']>['details'];

/** Thrown where a request cannot be met. */
export class Refusal extends Error {
  readonly reply: Reply;

  constructor(
    status: number,
    code: string,
    details: Details = [],
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(code);
    const message = `The request was refused: ${code.toLowerCase().replaceAll('_', ' ')}.`;
    this.reply = { status, headers, error: { code, message, details } };
  }
}
