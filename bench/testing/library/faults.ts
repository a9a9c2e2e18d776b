import type { Fault } from './fault.ts';
import { acceptingFaults } from './faults/accepting-faults.ts';
import { accessFaults } from './faults/access-faults.ts';
import { assignmentFaults } from './faults/assignment-faults.ts';
import { concurrencyFaults } from './faults/concurrency-faults.ts';
import { crashingFaults } from './faults/crashing-faults.ts';
import { errorFaults } from './faults/error-faults.ts';
import { hiddenFaults } from './faults/hidden-faults.ts';
import { httpFaults } from './faults/http-faults.ts';
import { listFaults } from './faults/list-faults.ts';
import { rejectingFaults } from './faults/rejecting-faults.ts';
import { responseFaults } from './faults/response-faults.ts';
import { securityFaults } from './faults/security-faults.ts';
import { lifecycleFaults } from './faults/lifecycle-faults.ts';
import { storingFaults } from './faults/storing-faults.ts';
import { updateFaults } from './faults/update-faults.ts';

/** All that the library can be made to get wrong. Ids are unique. */
export const faults: readonly Fault[] = [
  ...responseFaults,
  ...acceptingFaults,
  ...rejectingFaults,
  ...crashingFaults,
  ...httpFaults,
  ...errorFaults,
  ...accessFaults,
  ...assignmentFaults,
  ...storingFaults,
  ...lifecycleFaults,
  ...updateFaults,
  ...listFaults,
  ...concurrencyFaults,
  ...securityFaults,
  ...hiddenFaults,
];
