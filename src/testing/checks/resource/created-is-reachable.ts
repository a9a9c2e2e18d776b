import {
  defineCheck,
  type Answer,
  type Api,
  type Call,
  type Violation,
} from '../../../convention/index.ts';
import { createItem, type Created } from '../support/create-item.ts';
import { pathOf } from '../support/path-of.ts';
import { resourceCreatedBy } from '../support/resource-created-by.ts';

/** Answers by which a server says that there is no such item. */
const ABSENT = new Set([404, 410]);

export default defineCheck({
  kind: 'property',
  runs: 1,
  inapplicable: (operation, contract) =>
    resourceCreatedBy(operation, contract)?.operations.read === undefined
      ? 'it creates nothing that has a GET of its own'
      : undefined,
  calls: (source, operation) => source.valid(operation),
  async verify(call, api, { contract }) {
    const read = resourceCreatedBy(call.operation, contract)?.operations.read;
    const created = await createItem(call, api, contract);
    if ('inconclusive' in created) return created;
    const reading = read === undefined ? undefined : await api.callTo(read, created.like);
    if (read === undefined || reading === undefined) return { inconclusive: 'it cannot be read' };
    const shown = await api.send(reading);
    if (shown.status >= 200 && shown.status <= 299) return judgeLocation(created, reading, api);
    if (!ABSENT.has(shown.status)) return { inconclusive: `${read.id} answered ${shown.status}` };
    if (!(await api.isSameCaller(call.operation, read))) {
      return { inconclusive: `${read.id} is called with other rights` };
    }
    return {
      expected: `the item that ${call.operation.id} created to be there`,
      actual: `status ${shown.status} for the id ${JSON.stringify(created.id)}`,
      answer: shown,
      after: [created.answer],
    };
  },
});

/** `Location`, where it can be followed at all, leads to what was created. */
async function judgeLocation(
  created: Created,
  reading: Call,
  api: Api,
): Promise<Violation | undefined> {
  const { answer, id } = created;
  const path = locationPath(answer);
  if (path === undefined || path === pathOf(reading)) return undefined;
  const template = segmentsOf(reading.operation.path.text);
  const segments = segmentsOf(path);
  const isItem =
    template
      .slice(0, -1)
      .every((part, at) => part.startsWith('{') || segments.at(at - template.length) === part) &&
    segments.length >= template.length;
  // Elsewhere something else may be meant: a job, a page for people.
  if (!isItem) return isBeside(path, reading) ? follow(path, created, reading, api) : undefined;
  if (segments.at(-1) !== encodeURIComponent(String(id))) {
    return {
      expected: `the id of the new item, ${JSON.stringify(id)}, in \`Location\``,
      actual: JSON.stringify(answer.headers['location']),
      cause: 'Location names another item',
      answer,
    };
  }
  // What stands before the path may be a gateway's, which is not known here.
  if (segments.length !== template.length) return undefined;
  return follow(path, created, reading, api);
}

/** Whether a path is as long as that of the item and below the same base: it is no gateway that makes the difference. */
function isBeside(path: string, reading: Call): boolean {
  const { basePath } = reading.operation;
  const isBelow = basePath !== '' && path.startsWith(`${basePath}/`);
  return isBelow && segmentsOf(path).length === segmentsOf(pathOf(reading)).length;
}

async function follow(
  path: string,
  { answer }: Created,
  reading: Call,
  api: Api,
): Promise<Violation | undefined> {
  const followed = await api.raw('GET', path, reading);
  if (!ABSENT.has(followed.status)) return undefined;
  return {
    expected: 'a `Location` that leads to the new item',
    actual: `status ${followed.status} at ${JSON.stringify(answer.headers['location'])}`,
    answer: followed,
    after: [answer],
  };
}

/** Where `Location` leads on this server (RFC 9110, section 10.2.2). */
function locationPath({ call, headers }: Answer): string | undefined {
  const { location } = headers;
  const base = `http://server${pathOf(call)}`;
  if (location === undefined || !URL.canParse(location, base)) return undefined;
  return new URL(location, base).pathname;
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}
