/** Parts of a description in which `oasExample` leaves out what is only sent, or only received. */
export const MEDIA_CONTEXTS: readonly string[] = [
  '$.components.requestBodies..*',
  '$.paths[*][*].requestBody..*',
  '$.components.responses..*',
  '$.paths[*][*].responses..*',
];
