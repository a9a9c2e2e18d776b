import { jsonExamples } from '../../../src/contract/index.ts';
import { defineConvention, overOperations, valueAt } from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'errors/actionable',
  summary: 'The message of an error says what is wrong, or what to do about it.',
  why: 'A message that says nothing becomes a question to whoever runs the API.',
  since: '0.1.0',
  sources: ['Google AIP-193', 'RFC 9457 section 3.1.4 (detail)'],
  severity: 'info',
  presets: ['strict'],
  untested: 'Whether a message helps, only its readers can tell.',
  options: {
    length: {
      type: 'integer',
      description: 'How many characters a message has at least.',
      default: 12,
    },
  },
  lint: overOperations(({ id, responses }, report, { options }) => {
    const length = Number(options['length']);
    for (const response of responses.values()) {
      if (!response.isFailure) continue;
      for (const example of jsonExamples(response)) {
        const message = messageOf(example.resolve().value);
        if (message === undefined) continue;
        if (message.trim().length >= length && !EMPTY.test(message.trim())) continue;
        report(
          example,
          `The error message ${JSON.stringify(message)} of response ${response.status} of ${id} says nothing`,
          'Say what is wrong with the request, or what the caller can do now',
        );
      }
    }
  }),
});

/** Where bodies of errors have the sentence for people. */
const SEATS = [
  ['error', 'message'],
  ['errors', 0, 'detail'],
  ['errors', 0, 'message'],
  ['detail'],
  ['message'],
] as const;

function messageOf(body: unknown): string | undefined {
  return SEATS.map((seat) => valueAt(body, ...seat)).find((value) => typeof value === 'string');
}

/** What says no more than the status. */
const EMPTY =
  /^(an? )?(unknown |unexpected |internal |server )*(error|failure)( (has )?occur(r?ed))?[.!]*$|^(oops[,!. ]*)?something went wrong[.!]*$|^(bad request|not found|forbidden|unauthorized|internal server error|request failed|invalid request)[.!]*$/i;
