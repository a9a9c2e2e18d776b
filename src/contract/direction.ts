/** The way a value travels. */
export type Direction = 'request' | 'response';

/** The keyword of properties that travel only the other way (OpenAPI 3.0, section 4.7.24.2). */
export const HIDDEN = { request: 'readOnly', response: 'writeOnly' } as const;
