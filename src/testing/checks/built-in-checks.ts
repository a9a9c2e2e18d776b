import type { CheckEntry } from '../check-entry.ts';
import bodyMatches from './body-matches.ts';
import contentType from './content-type.ts';
import headersMatch from './headers-match.ts';
import problemStatus from './problem-status.ts';
import methodNotAllowed from './http/method-not-allowed.ts';
import headParity from './http/head-parity.ts';
import notAcceptable from './http/not-acceptable.ts';
import malformedInput from './http/malformed-input.ts';
import boundsIncluded from './http/bounds-included.ts';
import cors from './http/cors.ts';
import injection from './http/injection.ts';
import filterHonoured from './list/filter-honoured.ts';
import searchHonoured from './list/search-honoured.ts';
import sortHonoured from './list/sort-honoured.ts';
import fieldsHonoured from './list/fields-honoured.ts';
import cursorTampering from './list/cursor-tampering.ts';
import distinctIds from './race/distinct-ids.ts';
import uniqueRace from './race/unique.ts';
import idempotencyKeyRace from './race/idempotency-key.ts';
import noServerError from './no-server-error.ts';
import createdIsReachable from './resource/created-is-reachable.ts';
import defaultsApplied from './resource/defaults-applied.ts';
import timestamps from './resource/timestamps.ts';
import quotaFalls from './http/quota-falls.ts';
import createdIsListed from './resource/created-is-listed.ts';
import readAfterWrite from './resource/read-after-write.ts';
import useAfterDelete from './resource/use-after-delete.ts';
import putReplaces from './resource/put-replaces.ts';
import patchMerges from './resource/patch-merges.ts';
import idempotentPut from './resource/idempotent-put.ts';
import actionTakesEffect from './resource/action-takes-effect.ts';
import states from './resource/states.ts';
import isolation from './resource/isolation.ts';
import belongsToParent from './resource/belongs-to-parent.ts';
import namesItsParent from './resource/names-its-parent.ts';
import sequence from './stateful/sequence.ts';
import failedWriteLeavesNoTrace from './resource/failed-write-leaves-no-trace.ts';

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
  {
    id: 'response/problem-status',
    clause: 'The `status` of a problem is that of its answer (RFC 9457, section 3.1.2).',
    severity: 'error',
    facet: problemStatus,
    options: {},
  },
  {
    id: 'resource/created-is-reachable',
    clause: 'What was created can be read, and `Location` leads to it (RFC 9110, section 15.3.2).',
    severity: 'error',
    facet: createdIsReachable,
    options: {},
  },
  {
    id: 'resource/created-is-listed',
    clause: 'What was created is in the list.',
    severity: 'error',
    facet: createdIsListed,
    options: {},
  },
  {
    id: 'resource/read-after-write',
    clause: 'What was written is read again.',
    severity: 'error',
    facet: readAfterWrite,
    options: {},
  },
  {
    id: 'resource/defaults-applied',
    clause: 'What a write leaves out has the default that the contract gives it.',
    severity: 'error',
    facet: defaultsApplied,
    options: {},
  },
  {
    id: 'resource/timestamps',
    clause: 'A change moves the time of the last change, and not that of the creation.',
    severity: 'error',
    facet: timestamps,
    options: {},
  },
  {
    id: 'resource/isolation',
    clause:
      'What one address hides from a caller, no list shows and no write reaches (OWASP API1:2023).',
    severity: 'error',
    facet: isolation,
    options: {},
  },
  {
    id: 'resource/use-after-delete',
    clause: 'What was deleted is gone (RFC 9110, section 9.3.5).',
    severity: 'error',
    facet: useAfterDelete,
    options: {},
  },
  {
    id: 'resource/put-replaces',
    clause: 'PUT replaces the whole: what it leaves out is gone (RFC 9110, section 9.3.4).',
    severity: 'error',
    facet: putReplaces,
    options: {},
  },
  {
    id: 'resource/patch-merges',
    clause: 'PATCH changes what it sends and nothing else (RFC 5789; RFC 7396).',
    severity: 'error',
    facet: patchMerges,
    options: {},
  },
  {
    id: 'resource/idempotent-put',
    clause: 'The same PUT twice has the effect of one (RFC 9110, section 9.2.2).',
    severity: 'error',
    facet: idempotentPut,
    options: {},
  },
  {
    id: 'resource/action-takes-effect',
    clause: 'What an action says that it has changed is changed.',
    severity: 'error',
    facet: actionTakesEffect,
    options: {},
  },
  {
    id: 'resource/states',
    clause: 'A state passes to those that `x-states` declares, and to no other.',
    severity: 'error',
    facet: states,
    options: {},
  },
  {
    id: 'resource/belongs-to-parent',
    clause: 'An item is found below what it belongs to, and nowhere else (CWE-639).',
    severity: 'error',
    facet: belongsToParent,
    options: {},
  },
  {
    id: 'resource/names-its-parent',
    clause: 'What is shown below an item, and names one, names that one.',
    severity: 'error',
    facet: namesItsParent,
    options: {},
  },
  {
    id: 'resource/failed-write-leaves-no-trace',
    clause: 'A write that fails changes nothing.',
    severity: 'error',
    facet: failedWriteLeavesNoTrace,
    options: {},
  },
  {
    id: 'resource/sequence',
    clause: 'Whatever is done in whatever order, an item is as the last write left it.',
    severity: 'error',
    facet: sequence,
    options: {},
  },
  {
    id: 'http/method-not-allowed',
    clause:
      'A method that a path does not have is answered 405, with those it has in `Allow` (RFC 9110, section 15.5.6).',
    severity: 'error',
    facet: methodNotAllowed,
    options: {},
  },
  {
    id: 'http/head-parity',
    clause:
      'HEAD is answered as GET is, without a body, or refused with a true `Allow` (RFC 9110, section 9.3.2).',
    severity: 'error',
    facet: headParity,
    options: {},
  },
  {
    id: 'http/not-acceptable',
    clause: 'A media type that nobody has makes no server fail (RFC 9110, section 12.5.1).',
    severity: 'error',
    facet: notAcceptable,
    options: {},
  },
  {
    id: 'http/malformed-input',
    clause: 'No input makes the server fail, however odd it is.',
    severity: 'error',
    facet: malformedInput,
    options: {},
  },
  {
    id: 'http/bounds-included',
    clause: 'A value on a bound that the contract declares is accepted.',
    severity: 'error',
    facet: boundsIncluded,
    options: {},
  },
  {
    id: 'http/cors',
    clause: 'No page of an unknown origin reads answers to the credentials of its visitors.',
    severity: 'error',
    facet: cors,
    options: {},
  },
  {
    id: 'http/quota-falls',
    clause: 'What is left of a quota falls with each request, until it is given anew.',
    severity: 'error',
    facet: quotaFalls,
    options: {},
  },
  {
    id: 'http/injection',
    clause: 'What is sent as text is never run.',
    severity: 'error',
    facet: injection,
    options: {},
  },
  {
    id: 'list/filter-honoured',
    clause: 'A filter leaves the items that match it, and all of them.',
    severity: 'error',
    facet: filterHonoured,
    options: {},
  },
  {
    id: 'list/search-honoured',
    clause: 'A search leaves out what it does not find.',
    severity: 'error',
    facet: searchHonoured,
    options: {},
  },
  {
    id: 'list/sort-honoured',
    clause: 'A list has the order that was asked for.',
    severity: 'error',
    facet: sortHonoured,
    options: {},
  },
  {
    id: 'list/fields-honoured',
    clause: 'A selection of fields is what is shown.',
    severity: 'error',
    facet: fieldsHonoured,
    options: {},
  },
  {
    id: 'list/cursor-tampering',
    clause: 'A cursor that was not given out makes no server fail.',
    severity: 'error',
    facet: cursorTampering,
    options: {},
  },
  {
    id: 'race/distinct-ids',
    clause: 'Items that are created at once have ids of their own.',
    severity: 'error',
    facet: distinctIds,
    options: {},
  },
  {
    id: 'race/unique',
    clause: 'What is unique stays so when equal items are created at once.',
    severity: 'error',
    facet: uniqueRace,
    options: {},
  },
  {
    id: 'race/idempotency-key',
    clause: 'One idempotency key has one effect, also when its calls come at once.',
    severity: 'error',
    facet: idempotencyKeyRace,
    options: {},
  },
];
