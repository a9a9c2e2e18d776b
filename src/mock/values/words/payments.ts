/** Numbers that are published for tests: no account or card has them. */
export const PAYMENTS = {
  cards: ['4242424242424242', '5555555555554444', '4000056655665556'],
  brands: ['visa', 'mastercard', 'amex'],
  ibans: ['DE89370400440532013000', 'GB82WEST12345698765432', 'FR1420041010050500013M02606'],
  bics: ['COBADEFFXXX', 'DEUTDEFF', 'BNPAFRPP'],
  banks: ['First Example Bank', 'Harbour Savings', 'Union Example Bank'],
} as const;
