import { describe, expect, test } from 'vitest';
import { secretKind } from '../../src/contract/index.ts';

describe('the kind of secret', () => {
  test.each([
    ['password', 'password'],
    ['newPassword', 'password'],
    ['password_confirmation', 'password'],
    ['db-passwd', 'password'],
    ['Passphrase', 'password'],
    ['password_hash', 'hash'],
    ['hashedPassword', 'hash'],
    ['passwordSalt', 'hash'],
    ['client_secret', 'credential'],
    ['secret', 'credential'],
    ['apiKey', 'credential'],
    ['private_key', 'credential'],
    ['AWS_SECRET_ACCESS_KEY', 'credential'],
    ['refreshToken', 'credential'],
    ['otp', 'credential'],
    ['cvc', 'credential'],
  ])('%s is a %s', (name, kind) => {
    expect(secretKind(name)).toBe(kind);
  });

  test.each([
    'token',
    'next_page_token',
    'total_tokens',
    'has_password',
    'password_expires_at',
    'requiresPassword',
    'public_key',
    'secret_type',
    'access_token_url',
    'tokenizer',
    'compass',
    'country_code',
    'key',
    '',
    '__proto__',
  ])('%s is none', (name) => {
    expect(secretKind(name)).toBeUndefined();
  });
});
