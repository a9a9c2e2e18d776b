import { defineCheck, isSuccess } from '../../../src/convention/index.ts';

/** Nobody means this media type. */
const FOREIGN = 'application/x-specwright';

/** A body of a media type that the operation does not take is refused. */
export default defineCheck({
  kind: 'property',
  declared: true,
  runs: 1,
  inapplicable({ requestBody, responses }) {
    if (requestBody === undefined) return 'it takes no body';
    if (!responses.has('415')) return 'it declares no 415';
    const isWide = [...requestBody.content.keys()].some((name) => name.includes('*'));
    return isWide ? 'it takes many media types' : undefined;
  },
  calls: (source, operation) => source.valid(operation),
  async verify(call, api) {
    if (call.body === undefined) return { inconclusive: 'no body was sent' };
    const fault = { in: 'body', pointer: '', keyword: 'contentType' } as const;
    const answer = await api.send({ ...call, mediaType: FOREIGN, fault });
    if (!isSuccess(answer)) return undefined;
    return {
      expected: `415 for a body of the media type \`${FOREIGN}\``,
      actual: `status ${answer.status}`,
      answer,
    };
  },
});
