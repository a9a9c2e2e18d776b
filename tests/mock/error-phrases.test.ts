import { STATUS_CODES } from 'node:http';
import { expect, test } from 'vitest';
import { ERROR_PHRASES } from '../../src/mock/answer/error-phrases.ts';

test('errors are called what Node calls them', () => {
  const errors = Object.entries(STATUS_CODES).filter(([status]) => Number(status) >= 400);
  expect(ERROR_PHRASES).toEqual(Object.fromEntries(errors));
});
