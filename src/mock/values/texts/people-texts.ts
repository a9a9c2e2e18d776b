import type { Facts } from '../facts.ts';
import { pick } from '../pick.ts';
import { randomInteger } from '../random-integer.ts';
import type { Subject } from '../subject.ts';
import { PEOPLE } from '../words/people.ts';
import { characters } from './characters.ts';
import { plainName } from './plain-name.ts';
import type { Tell, TextRules } from './tell.ts';

const first: Tell = (facts, { role }) => facts.person(role).first;
const last: Tell = (facts, { role }) => facts.person(role).last;
const full: Tell = (facts, subject) => `${first(facts, subject)} ${last(facts, subject)}`;
const account = (facts: Facts, { role }: Subject, between: string): string => {
  const { first: given, last: family } = facts.person(role);
  return `${plainName(given)}${between}${plainName(family)}`;
};
const user: Tell = (facts, subject) => {
  const { first: given, last: family, number } = facts.person(subject.role);
  return `${plainName(given.charAt(0))}${plainName(family)}${number}`;
};
const email: Tell = (facts, subject) => `${account(facts, subject, '.')}@example.com`;
const initials: Tell = (facts, subject) =>
  first(facts, subject).charAt(0) + last(facts, subject).charAt(0);
const shortEmail: Tell = (facts, subject) => `${plainName(first(facts, subject))}@example.org`;

const emails: readonly Tell[] = [
  email,
  shortEmail,
  (facts, subject) => `${initials(facts, subject).toLowerCase()}@example.org`,
];

/** The last four digits are those that are kept free for fiction: 555-0100 to 555-0199. */
const line = ({ random }: Facts): string =>
  `555-01${String(randomInteger(random, 0, 99)).padStart(2, '0')}`;
const phone: readonly Tell[] = [
  (facts) => `+1 202-${line(facts)}`,
  (facts) => `+1202${line(facts).replace('-', '')}`,
  line,
  (facts) => `(202) ${line(facts)}`,
  (facts) => `202-${line(facts)}`,
  (facts) => `202${line(facts).replace('-', '')}`,
];

/** Texts about people. */
export const PEOPLE_TEXTS: TextRules = {
  first_name: first,
  firstname: first,
  given_name: first,
  givenname: first,
  forename: first,
  middle_name: ({ random }) => pick(random, PEOPLE.first),
  last_name: last,
  lastname: last,
  family_name: last,
  surname: last,
  full_name: full,
  fullname: full,
  display_name: full,
  real_name: full,
  customer_name: full,
  contact_name: full,
  user_real_name: full,
  cardholder: full,
  cardholder_name: full,
  card_holder: full,
  account_holder: full,
  holder_name: full,
  author: full,
  author_name: full,
  recipient: full,
  recipient_name: full,
  sender_name: full,
  passenger: full,
  signed_by: full,
  person: full,
  assignee: [full, user],
  created_by: [full, user],
  updated_by: [full, user],
  modified_by: [full, user],
  initials: (facts, subject) => first(facts, subject).charAt(0) + last(facts, subject).charAt(0),
  email: emails,
  e_mail: emails,
  mail: emails,
  email_address: emails,
  emailaddress: emails,
  username: user,
  user_name: user,
  login: user,
  login_name: user,
  screen_name: user,
  nickname: [user, first],
  nick: [user, first],
  handle: user,
  phone,
  phone_number: phone,
  phonenumber: phone,
  telephone: phone,
  telephone_number: phone,
  mobile: phone,
  mobile_number: phone,
  cell: phone,
  cell_phone: phone,
  fax: phone,
  fax_number: phone,
  tel: phone,
  gender: ({ random }) => pick(random, PEOPLE.genders),
  salutation: ({ random }) => pick(random, PEOPLE.titles),
  honorific: ({ random }) => pick(random, PEOPLE.titles),
  name_prefix: ({ random }) => pick(random, PEOPLE.titles),
  job_title: ({ random }) => pick(random, PEOPLE.jobs),
  job: ({ random }) => pick(random, PEOPLE.jobs),
  occupation: ({ random }) => pick(random, PEOPLE.jobs),
  profession: ({ random }) => pick(random, PEOPLE.jobs),
  position_title: ({ random }) => pick(random, PEOPLE.jobs),
  department: ({ random }) => pick(random, PEOPLE.departments),
  password: ({ random }) => `Correct-Horse-${characters(random, 'digits', 4)}`,
  passcode: ({ random }) => characters(random, 'digits', 6),
  pin: ({ random }) => characters(random, 'digits', 4),
  otp: ({ random }) => characters(random, 'digits', 6),
};
