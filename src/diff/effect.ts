/**
 * What a change means to those who use the API: `breaking`, requests that were right are refused or mean something else,
 * or answers hold what was not promised; `source`, generated clients are called differently, but send and get the same;
 * `addition`, something new that nobody has to use.
 */
export type Effect = 'breaking' | 'source' | 'addition';
