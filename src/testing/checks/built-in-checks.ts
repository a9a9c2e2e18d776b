import type { CheckEntry } from '../check-entry.ts';
import bodyMatches from './body-matches.ts';
import contentType from './content-type.ts';
import headersMatch from './headers-match.ts';
import noServerError from './no-server-error.ts';

/** What holds of every contract, whatever its conventions. */
export const builtInChecks: readonly CheckEntry[] = [
  {
    id: 'response/no-server-error',
    clause: 'No request makes the server fail.',
    severity: 'error',
    facet: noServerError,
    options: {},
  },
  {
    id: 'response/content-type',
    clause: 'An answer has a media type that the contract declares for its status.',
    severity: 'error',
    facet: contentType,
    options: {},
  },
  {
    id: 'response/body',
    clause: 'The body of an answer matches the schema declared for its status.',
    severity: 'error',
    facet: bodyMatches,
    options: {},
  },
  {
    id: 'response/headers',
    clause:
      'An answer has the headers declared for its status, with values that match their schemas.',
    severity: 'error',
    facet: headersMatch,
    options: {},
  },
];
