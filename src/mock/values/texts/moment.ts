import { remember } from '../../../shared/remember.ts';
import type { Facts } from '../facts.ts';
import { randomInteger } from '../random-integer.ts';
import type { Subject } from '../subject.ts';
import { momentRank } from './moment-rank.ts';

const YEAR = 365 * 86_400_000;
const BIRTH = /(?:^|_)(?:birth|birthday|birthdate|born|dob)(?:_|$)/;

const meaningOf = remember((name) => ({ rank: momentRank(name), isBirth: BIRTH.test(name) }));

/** The moment that a subject means, in milliseconds since 1970. */
export function moment(facts: Facts, { names: [name = ''] }: Subject): number {
  const { rank, isBirth } = meaningOf(name);
  const at = facts.moment(rank);
  return isBirth ? at - randomInteger(facts.random, 19, 70) * YEAR : at;
}
