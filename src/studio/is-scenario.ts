import { isRecord } from '../shared/is-record.ts';

type Test = (value: unknown) => boolean;

const isStatus: Test = (value) =>
  Number.isInteger(value) && Number(value) >= 100 && Number(value) < 600;
const isShare: Test = (value) => typeof value === 'number' && value >= 0 && value <= 1;
const isDuration: Test = (value) => typeof value === 'number' && value >= 0;

/** Milliseconds, or the least and the most of them. */
export function isDelay(value: unknown): boolean {
  if (!Array.isArray(value)) return isDuration(value);
  return value.length === 2 && value.every(isDuration) && Number(value[0]) <= Number(value[1]);
}

const SETTINGS: Readonly<Record<string, Test>> = {
  code: isStatus,
  example: (value) => typeof value === 'string',
  dynamic: (value) => typeof value === 'boolean',
  seed: (value) => typeof value === 'string' || typeof value === 'number',
  delay: isDelay,
  errorRate: isShare,
  errorCode: isStatus,
  disrupt: (value) => value === 'abort' || value === 'truncate',
  sequence: (value) => Array.isArray(value) && value.every((step) => isBehaviour(step)),
};

/** Whether a value tells how operations behave, by their ids. */
export function isScenario(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every(isBehaviour);
}

function isBehaviour(value: unknown): boolean {
  return (
    isRecord(value) &&
    Object.entries(value).every(([name, setting]) => SETTINGS[name]?.(setting) === true)
  );
}
