import type { Facts } from '../facts.ts';
import { pluralize } from '../../../shared/pluralize.ts';
import { pick } from '../pick.ts';
import { randomInteger } from '../random-integer.ts';
import { randomUuid } from '../random-uuid.ts';
import { COMPUTING } from '../words/computing.ts';
import { addressOf } from './address-of.ts';
import { characters } from './characters.ts';
import { FORMAT_TEXTS } from './format-texts.ts';
import { PHRASE } from './phrase.ts';
import type { Tell, TextRules } from './tell.ts';

const version: readonly Tell[] = [
  ({ random }) =>
    `${randomInteger(random, 1, 5)}.${randomInteger(random, 0, 12)}.${randomInteger(random, 0, 9)}`,
  ({ random }) => `${randomInteger(random, 1, 5)}.${randomInteger(random, 0, 12)}`,
  ({ random }) => `v${randomInteger(random, 1, 5)}`,
  ({ random }) => String(randomInteger(random, 1, 5)),
];
const file: Tell = ({ file: { stem, extension } }) => `${stem}.${extension}`;
const filePath: Tell = (facts, subject) =>
  `/${pluralize(PHRASE.word(facts.random))}/${file(facts, subject)}`;
const mediaType: Tell = (facts) => facts.file.mediaType;
const hash =
  (length: number) =>
  ({ random }: Facts): string =>
    characters(random, 'hex', length);
const slug: readonly Tell[] = [
  ({ random }) => `${PHRASE.slug(random)}-${characters(random, 'digits', 2)}`,
  ({ random }) => PHRASE.word(random),
];
const address: readonly Tell[] = [
  addressOf,
  ({ random }) => `https://example.com/${characters(random, 'digits', 4)}`,
  ({ random }) => `/${pluralize(PHRASE.word(random))}/${characters(random, 'digits', 4)}`,
];
const ip = FORMAT_TEXTS['ipv4'] ?? [];
const host = FORMAT_TEXTS['hostname'] ?? [];
const token: Tell = ({ random }) => characters(random, 'token', 32);

/** Texts about computers and what is in them. */
export const COMPUTING_TEXTS: TextRules = {
  url: address,
  uri: address,
  href: address,
  link: address,
  website: address,
  web_site: address,
  homepage: address,
  home_page: address,
  webhook: address,
  callback: address,
  endpoint: address,
  avatar: address,
  image: address,
  picture: address,
  photo: address,
  logo: address,
  icon: address,
  thumbnail: address,
  cover_image: address,
  domain: host,
  domain_name: host,
  hostname: host,
  host: host,
  fqdn: host,
  ip: ip,
  ip_address: ip,
  ipaddress: ip,
  ipv4: ip,
  ipv6: FORMAT_TEXTS['ipv6'] ?? [],
  mac: ({ random }) => (characters(random, 'hex', 12).match(/../g) ?? []).join(':'),
  mac_address: ({ random }) => (characters(random, 'hex', 12).match(/../g) ?? []).join(':'),
  user_agent: ({ random }) => pick(random, COMPUTING.userAgents),
  useragent: ({ random }) => pick(random, COMPUTING.userAgents),
  browser: ({ random }) => pick(random, COMPUTING.browsers),
  os: ({ random }) => pick(random, COMPUTING.systems),
  operating_system: ({ random }) => pick(random, COMPUTING.systems),
  platform: ({ random }) => pick(random, COMPUTING.systems),
  http_method: ({ random }) => pick(random, COMPUTING.methods),
  version,
  semver: version,
  api_version: version,
  file,
  file_name: file,
  filename: file,
  file_path: filePath,
  filepath: filePath,
  path: filePath,
  mime: mediaType,
  mime_type: mediaType,
  mimetype: mediaType,
  media_type: mediaType,
  mediatype: mediaType,
  content_type: mediaType,
  contenttype: mediaType,
  extension: (facts) => facts.file.extension,
  file_extension: (facts) => facts.file.extension,
  branch: ({ random }) => pick(random, COMPUTING.branches),
  slug,
  permalink: slug,
  sha: hash(40),
  sha1: hash(40),
  sha256: hash(64),
  checksum: hash(64),
  digest: hash(64),
  hash: hash(40),
  md5: hash(32),
  etag: ({ random }) => `"${characters(random, 'hex', 16)}"`,
  fingerprint: hash(32),
  signature: hash(64),
  uuid: ({ random }) => randomUuid(random),
  guid: ({ random }) => randomUuid(random),
  token,
  access_token: token,
  refresh_token: token,
  api_key: token,
  apikey: token,
  secret: token,
  client_secret: token,
  nonce: token,
  cursor: token,
  next_cursor: token,
};
