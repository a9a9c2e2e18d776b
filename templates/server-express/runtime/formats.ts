type Format =
  | ((text: string) => boolean)
  | { readonly type: 'number'; readonly validate: (value: number) => boolean };

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDate(text: string): boolean {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= days;
}

/** RFC 3339, section 5.6; a leap second is only at the end of a day, in UTC. */
function isTime(text: string): boolean {
  const match = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:z|([+-])(\d\d):(\d\d))$/i.exec(text);
  if (match === null) return false;
  const [hour = 0, minute = 0, second = 0] = match.slice(1, 4).map(Number);
  const [zoneHour, zoneMinute] = [Number(match[5] ?? 0), Number(match[6] ?? 0)];
  if (hour > 23 || minute > 59 || zoneHour > 23 || zoneMinute > 59) return false;
  if (second < 60) return true;
  const sign = match[4] === '-' ? -1 : 1;
  const minutes = hour * 60 + minute - sign * (zoneHour * 60 + zoneMinute);
  return second === 60 && (minutes + 2880) % 1440 === 1439;
}

function isDateTime(text: string): boolean {
  const [date = '', time = '', ...rest] = text.split(/[t\s]/i);
  return rest.length === 0 && isDate(date) && isTime(time);
}

const DURATION = /^P(?!$)((\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?|(\d+W)?)$/;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;
const MAILBOX = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const IPV4 = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`);
/** Characters of RFC 3986, section 2, and well-formed escapes. */
const URI_TEXT = /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[\da-f]{2})*$/i;
const URI_TEMPLATE = /^(?:[^\s"'<>\\^`{|}%]|%[\da-f]{2}|\{[+#./;?&=,!@|]?\w[\w.%*:,]*\})*$/i;
const BASE64 = /^(?:[a-z\d+/]{4})*(?:[a-z\d+/]{2}==|[a-z\d+/]{3}=)?$/i;

function isHostname(text: string): boolean {
  const name = text.replace(/\.$/, '');
  return name.length <= 253 && name.split('.').every((label) => LABEL.test(label));
}

function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  return MAILBOX.test(text.slice(0, Math.max(at, 0))) && isHostname(text.slice(at + 1));
}

/** RFC 4291, section 2.2. */
function isIpv6(text: string): boolean {
  const [head = '', tail, ...more] = text.split('::');
  if (more.length > 0) return false;
  const groups = (part: string): string[] => (part === '' ? [] : part.split(':'));
  const all = [...groups(head), ...groups(tail ?? '')];
  const last = all.at(-1) ?? '';
  const hasIpv4 = IPV4.test(last);
  const hex = hasIpv4 ? all.slice(0, -1) : all;
  const count = hex.length + (hasIpv4 ? 2 : 0);
  const isWhole = tail === undefined ? count === 8 : count <= 7;
  return isWhole && hex.every((group) => /^[\da-f]{1,4}$/i.test(group));
}

function isUri(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:./i.test(text) && isUriReference(text);
}

function isUriReference(text: string): boolean {
  const [beforeFragment = '', ...fragments] = text.split('#');
  // Brackets belong to IPv6 hosts alone.
  const rest = beforeFragment.replace(/^([a-z][a-z\d+.-]*:)?\/\/[^/?]*/i, '');
  return fragments.length <= 1 && URI_TEXT.test(text) && !/[[\]]/.test(rest);
}

function isRegex(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

const anything = (): boolean => true;

/** The formats of JSON Schema 2020-12, section 7.3, and of the OpenAPI format registry. */
export const formats = {
  date: isDate,
  time: isTime,
  'date-time': isDateTime,
  duration: (text) => DURATION.test(text),
  uri: isUri,
  'uri-reference': isUriReference,
  'uri-template': (text) => URI_TEMPLATE.test(text),
  url: (text) => /^(?:https?|ftp):\/\//i.test(text) && URL.canParse(text),
  email: isEmail,
  hostname: isHostname,
  ipv4: (text) => IPV4.test(text),
  ipv6: isIpv6,
  regex: isRegex,
  uuid: (text) => /^(?:urn:uuid:)?[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(text),
  'json-pointer': (text) => /^(?:\/(?:[^~/]|~[01])*)*$/.test(text),
  'relative-json-pointer': (text) => /^(?:0|[1-9]\d*)(?:#|(?:\/(?:[^~/]|~[01])*)*)$/.test(text),
  byte: (text) => BASE64.test(text),
  password: anything,
  binary: anything,
  int32: {
    type: 'number',
    validate: (value) => Number.isInteger(value) && Math.abs(value + 0.5) <= 2_147_483_647.5,
  },
  int64: { type: 'number', validate: Number.isInteger },
  float: { type: 'number', validate: anything },
  double: { type: 'number', validate: anything },
} satisfies Readonly<Record<string, Format>>;
