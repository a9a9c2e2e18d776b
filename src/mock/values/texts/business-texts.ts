import type { Facts } from '../facts.ts';
import { pick } from '../pick.ts';
import { randomInteger } from '../random-integer.ts';
import { COMPANIES } from '../words/companies.ts';
import { PAYMENTS } from '../words/payments.ts';
import { PHRASES } from '../words/phrases.ts';
import { PRODUCTS } from '../words/products.ts';
import { characters } from './characters.ts';
import { PHRASE } from './phrase.ts';
import type { Tell, TextRules } from './tell.ts';

const company: Tell = (facts) => facts.company;
const product: readonly Tell[] = [
  ({ random }) => `${pick(random, PRODUCTS.materials)} ${pick(random, PRODUCTS.kinds)}`,
  ({ random }) => pick(random, PRODUCTS.kinds),
];
const sku: Tell = ({ random }) =>
  `${characters(random, 'capitals', 3)}-${characters(random, 'digits', 4)}`;
const reference: Tell = ({ random }) =>
  `${characters(random, 'capitals', 2)}${characters(random, 'digits', 6)}`;
const title: Tell = ({ random }) => PHRASE.title(random);
const sentence: readonly Tell[] = [({ random }) => PHRASE.sentence(random), title];
const sentences: readonly Tell[] = [({ random }) => PHRASE.sentences(random), ...sentence];
const amount = ({ random }: Facts): string => (randomInteger(random, 500, 50_000) / 100).toFixed(2);
const colours: readonly Tell[] = [
  ({ random }) => pick(random, PRODUCTS.colours)[0],
  ({ random }) => pick(random, PRODUCTS.colours)[1],
  ({ random }) => pick(random, PRODUCTS.colours)[1].slice(1),
];

/** Texts about companies, goods and money, and those that people write. */
export const BUSINESS_TEXTS: TextRules = {
  company,
  company_name: company,
  companyname: company,
  organization: company,
  organisation: company,
  organization_name: company,
  organisation_name: company,
  employer: company,
  merchant_name: company,
  vendor: company,
  vendor_name: company,
  supplier: company,
  supplier_name: company,
  manufacturer: company,
  brand: (facts) => facts.company.split(' ')[0] ?? '',
  publisher: company,
  operator: company,
  carrier: company,
  legal_name: (facts) => `${facts.company} ${pick(facts.random, COMPANIES.forms)}`,
  business_name: company,
  trading_name: company,
  bank_name: ({ random }) => pick(random, PAYMENTS.banks),
  product: product,
  product_name: product,
  item_name: product,
  sku,
  stock_keeping_unit: sku,
  product_code: sku,
  part_number: sku,
  ean: ({ random }) => `40${characters(random, 'digits', 11)}`,
  barcode: ({ random }) => `40${characters(random, 'digits', 11)}`,
  isbn: ({ random }) => `978${characters(random, 'digits', 10)}`,
  category: ({ random }) => pick(random, PRODUCTS.categories),
  category_name: ({ random }) => pick(random, PRODUCTS.categories),
  color: colours,
  colour: colours,
  material: ({ random }) => pick(random, PRODUCTS.materials),
  price: amount,
  amount,
  total: amount,
  subtotal: amount,
  cost: amount,
  balance: amount,
  fee: amount,
  tax: amount,
  invoice_number: reference,
  order_number: reference,
  reference,
  reference_number: reference,
  tracking_number: reference,
  confirmation_code: reference,
  booking_reference: reference,
  serial_number: reference,
  statement_descriptor: (facts) => facts.company.toUpperCase(),
  iban: ({ random }) => pick(random, PAYMENTS.ibans),
  bic: ({ random }) => pick(random, PAYMENTS.bics),
  swift: ({ random }) => pick(random, PAYMENTS.bics),
  card_number: ({ random }) => pick(random, PAYMENTS.cards),
  last4: ({ random }) => characters(random, 'digits', 4),
  last_4: ({ random }) => characters(random, 'digits', 4),
  last_four: ({ random }) => characters(random, 'digits', 4),
  cvc: ({ random }) => characters(random, 'digits', 3),
  cvv: ({ random }) => characters(random, 'digits', 3),
  card_brand: ({ random }) => pick(random, PAYMENTS.brands),
  account_number: ({ random }) => characters(random, 'digits', 10),
  routing_number: ({ random }) => characters(random, 'digits', 9),
  title: title,
  headline: title,
  subject: title,
  label: title,
  caption: title,
  heading: title,
  topic: title,
  tagline: title,
  subtitle: title,
  description: sentence,
  summary: sentence,
  comment: sentence,
  note: sentence,
  message: sentence,
  text: sentence,
  remark: sentence,
  reason: sentence,
  details: sentence,
  detail: sentence,
  instructions: sentence,
  explanation: sentence,
  excerpt: sentence,
  abstract: sentence,
  feedback: sentence,
  memo: sentence,
  body: sentences,
  content: sentences,
  bio: sentences,
  biography: sentences,
  about: sentences,
  notes: sentences,
  comments: sentences,
  introduction: sentences,
  tag: ({ random }) => pick(random, PHRASES.tags),
  keyword: ({ random }) => pick(random, PHRASES.tags),
  hashtag: ({ random }) => `#${pick(random, PHRASES.tags)}`,
};
