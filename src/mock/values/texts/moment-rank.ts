/** Words for what happens to a thing, in the order it does. */
const ORDER: readonly RegExp[] = [
  /(?:^|_)(?:created?|creation|inserted|registered|joined|added|opened|open|start|started|starts|begin|begins|from|since|ordered|placed|issued|departure|depart|check_?in|valid_from|not_before|nbf|iat|effective)(?:_|$)/,
  /(?:^|_)(?:submitted|accepted|approved|confirmed|paid|captured|authorized|authorised|signed|published|sent|activated|verified)(?:_|$)/,
  /(?:^|_)(?:shipped|dispatched|processed|processing|received|pushed)(?:_|$)/,
  /(?:^|_)(?:updated?|modified|modification|changed|last|latest|delivered|arrival|arrive|ended?|ends|end|finished|finish|completed|completion|closed|to|until|through|check_?out|merged|resolved|stopped|seen|used)(?:_|$)/,
  /(?:^|_)(?:deleted|trashed|purged|removed|archived|cancell?ed|revoked|refunded|disabled)(?:_|$)/,
  /(?:^|_)(?:expires?|expiry|expiration|exp|due|deadline|renews?|renewal|next|valid_until|valid_to|not_after|scheduled)(?:_|$)/,
];

/** What stands behind nothing else lies in the middle. */
const MIDDLE = 2;

/** Where the moment that a name means lies among the others of its object: `created_at` before `updated_at`. */
export function momentRank(name: string): number {
  const rank = ORDER.findLastIndex((pattern) => pattern.test(name));
  return rank === -1 ? MIDDLE : rank;
}
