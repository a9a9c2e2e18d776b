/** Names of severities by their number; the order of importance. */
export const SEVERITIES = ['error', 'warn', 'info', 'hint'] as const;

export type SeverityName = (typeof SEVERITIES)[number];
