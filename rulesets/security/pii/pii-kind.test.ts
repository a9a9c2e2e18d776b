import { expect, test } from 'vitest';
import { piiKind } from './pii-kind.ts';

test.each([
  ['email', 'email'],
  ['billingEmailAddress', 'email'],
  ['phone_number', 'phone'],
  ['mobile', 'phone'],
  ['firstName', 'name'],
  ['last_name', 'name'],
  ['date_of_birth', 'birth-date'],
  ['dob', 'birth-date'],
  ['address_line1', 'address'],
  ['postcode', 'address'],
  ['zipCode', 'address'],
  ['ssn', 'government-id'],
  ['passport_number', 'government-id'],
  ['iban', 'bank-account'],
  ['ip_address', 'ip-address'],
  ['ip', 'ip-address'],
])('%s is %s', (name, kind) => {
  expect(piiKind(name, undefined)).toBe(kind);
});

test.each([
  'name',
  'email_verified',
  'emails_sent',
  'phone_type',
  'zip_file',
  'address',
  'ship',
  '',
])('%s is nothing of a person', (name) => {
  expect(piiKind(name, undefined)).toBeUndefined();
});

test('the format tells an address of any name', () => {
  expect(piiKind('login', 'email')).toBe('email');
});
