import { randomInteger } from '../random-integer.ts';
import { MOMENT_FORMS } from './moment-forms.ts';
import type { Tell, TextRules } from './tell.ts';

const { instant, precise, local, spaced, date, month, time, seconds, minutes } = MOMENT_FORMS;
const instants = [instant, precise, date, local, spaced];
const dates = [date, instant, local, month];
const ahead: Tell = ({ random }) => String(randomInteger(random, 2029, 2034));
const monthOfYear: Tell = ({ random }) => String(randomInteger(random, 1, 12)).padStart(2, '0');

/** Texts that say when. */
export const MOMENT_TEXTS: TextRules = {
  date_time: instants,
  datetime: instants,
  timestamp: instants,
  at: instants,
  created: instants,
  updated: instants,
  modified: instants,
  expires: instants,
  expiry: instants,
  date: dates,
  birthday: dates,
  birthdate: dates,
  dob: dates,
  time: [time, minutes, seconds],
  month,
  year: ({ random }) => String(randomInteger(random, 2005, 2026)),
  expiry_year: ahead,
  exp_year: ahead,
  expiry_month: monthOfYear,
  exp_month: monthOfYear,
};
