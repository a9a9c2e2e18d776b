import { spokenName } from '../../../src/contract/index.ts';

const KINDS: readonly (readonly [string, RegExp])[] = [
  ['email', /\b(e ?mail|e ?mail address)$/],
  ['phone', /\b((tele)?phone|mobile|fax)( number)?$/],
  [
    'name',
    /\b(first|last|given|family|middle|full|maiden|legal) name$|\b(firstname|lastname|surname)$/,
  ],
  ['birth-date', /\b(date of birth|birth ?date|birthday|dob)$/],
  [
    'address',
    /\b(street|street address|postal address|home address|mailing address|address line ?\d?|line[12]|post(al)? ?code|zip( ?code)?)$/,
  ],
  [
    'government-id',
    /\b(ssn|social security number|passport( number)?|national id( number)?|tax id( number)?|driving licen[cs]e( number)?|driver licen[cs]e( number)?)$/,
  ],
  ['bank-account', /\b(iban|account number|card number)$/],
  ['ip-address', /\b(ip|client|remote) (ip|address)$|^ip$/],
];

/** What kind of personal data a text is, told by its name or its format. */
export function piiKind(name: string, format: unknown): string | undefined {
  if (format === 'email' || format === 'idn-email') return 'email';
  const spoken = spokenName(name);
  return KINDS.find(([, pattern]) => pattern.test(spoken))?.[0];
}
