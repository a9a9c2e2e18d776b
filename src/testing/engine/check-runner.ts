import * as fc from 'fast-check';
import type { Contract, Operation } from '../../contract/index.ts';
import type {
  Answer,
  AnswerCheck,
  Api,
  Call,
  Inconclusive,
  Verdict,
  Violation,
} from '../../convention/index.ts';
import { isObstacle } from '../arbitrary/is-obstacle.ts';
import { itemChain } from '../session/item-chain.ts';
import type { CheckEntry } from '../check-entry.ts';
import type { Finding } from '../finding.ts';
import type { CallBinder } from '../session/bind-call.ts';
import type { Session } from '../session/session.ts';
import type { Campaign, Run } from './campaign.ts';
import { deriveSeed } from './derive-seed.ts';
import { isValidCall } from './is-valid-call.ts';
import { toFailure, type Failure } from './failure.ts';
import { relatedCall } from '../session/related-call.ts';
import { formatReplay } from './replay.ts';
import type { Tally } from './tally.ts';
import { toFinding } from './to-finding.ts';

/** Requests, and milliseconds, that making a failure smaller may cost. */
const SHRINK_REQUESTS = 40;

/** Attempts to make a sequence of calls smaller, however many requests they take. */
const SHRINK_ATTEMPTS = 30;

const SHRINK_MS = 6000;

/** Causes that are reported of one check at one operation: whoever mends three finds the fourth. */
const MOST_CAUSES = 3;

/** How often a check is made again that could not tell, because what it named was used up. */
const MOST_TRIES = 3;

export interface RunnerContext {
  readonly contract: Contract;
  readonly seed: number;
  readonly session: Session;
  readonly binder: CallBinder;
  readonly tally: Tally;
  /** Told of every finding as it is made. */
  readonly onFinding: ((finding: Finding) => void) | undefined;
  /** Checks of kind `answer` that apply to an operation. */
  readonly answerChecks: (call: Call) => readonly CheckEntry[];
}

/** What a call was judged by, and how many requests that took. */
interface Judgement {
  readonly failures: readonly Failure[];
  readonly requests: number;
}

/** Makes the calls of campaigns, judges them and gathers what failed. */
export class CheckRunner {
  readonly findings: { readonly entry: CheckEntry; readonly finding: Finding }[] = [];
  readonly #context: RunnerContext;
  readonly #signatures = new Set<string>();
  readonly #causes = new Map<string, number>();

  constructor(context: RunnerContext) {
    this.#context = context;
  }

  /** Makes every call of a campaign; a call that fails for a second cause only as long as it is large is made again. */
  async perform(campaign: Campaign): Promise<void> {
    const { entry, operation } = campaign;
    const family = entry?.facet.kind === 'property' ? entry.facet.unlessFound : undefined;
    if (entry !== undefined && family !== undefined && this.#hasFound(family, operation)) {
      const reason = `what \`${family}\` has found is to be mended first`;
      this.#context.tally.skipped(entry, operation, reason);
      return;
    }
    for (const run of campaign.runs) {
      // Each round reports a cause that was not known before, so the rounds end.
      let isRepeated = false;
      while (await this.attempt(campaign, run, { isRepeated })) isRepeated = true;
    }
  }

  /**
   * Makes one call and, if it fails for a cause not yet known, makes it as small as it gets. What else is wrong then
   * is reported with it.
   *
   * @param path fast-check's path to a smaller call, from a replay
   * @param isRepeated whether the call was made before
   * @returns whether the call as it was has failed for more than was reported
   */
  async attempt(
    campaign: Campaign,
    run: Run,
    { path, isRepeated = false }: { readonly path?: string; readonly isRepeated?: boolean } = {},
  ): Promise<boolean> {
    let first: readonly Failure[] = [];
    let smallest: { readonly failure: Failure; readonly others: readonly Failure[] } | undefined;
    let interruption: { readonly error: unknown } | undefined;
    let attempts = 0;
    let requests = 0;
    let deadline = Infinity;
    const tried = new Set<string>();
    const holds = async (draft: Call): Promise<boolean> => {
      if (smallest !== undefined) {
        // An answer that is wrong by itself does not need what was sent around it.
        const isSequence = smallest.failure.entry === campaign.entry;
        const isSpent =
          performance.now() > deadline ||
          (requests > SHRINK_REQUESTS && !(isSequence && attempts < SHRINK_ATTEMPTS));
        if (isSpent || !campaign.shrinks || interruption !== undefined) return true;
      }
      const content = contentOf(draft, this.#context.contract);
      if (tried.has(content)) return true;
      tried.add(content);
      try {
        const isNew = smallest === undefined && !isRepeated;
        const judgement = await this.#judge(campaign, draft, isNew);
        const { failures } = judgement;
        const wanted = smallest?.failure.signature;
        const failure = failures.find(({ signature }) =>
          wanted === undefined ? this.#isNews(signature) : signature === wanted,
        );
        requests += judgement.requests;
        if (smallest !== undefined) attempts += 1;
        if (failure === undefined) return true;
        if (smallest === undefined) {
          first = failures;
          deadline = performance.now() + SHRINK_MS;
        }
        smallest = { failure, others: failures.filter((each) => each !== failure) };
        return false;
      } catch (error) {
        // fast-check would take an exception for a failing property and start to shrink it.
        interruption = { error };
        return true;
      }
    };
    const seed = deriveSeed(this.#context.seed, campaign.id, campaign.operation.id, run.key);
    const details = await this.#check(campaign, run, holds, {
      seed,
      numRuns: 1,
      ...(path === undefined ? {} : { path }),
    });
    if (isObstacle(interruption?.error)) {
      this.#context.tally.obstacle(campaign.operation, interruption.error.message);
    } else if (interruption !== undefined) {
      throw interruption.error;
    }
    if (smallest === undefined) return false;
    const { failure, others } = smallest;
    const at = details?.counterexamplePath ?? '0';
    for (const each of [failure, ...others]) {
      if (this.#isNews(each.signature)) this.#report(each, campaign, run, at);
    }
    return first.some(({ signature }) => this.#isNews(signature));
  }

  async #check(
    campaign: Campaign,
    run: Run,
    holds: (draft: Call) => Promise<boolean>,
    parameters: fc.Parameters<[Call]>,
  ): Promise<fc.RunDetails<[Call]> | undefined> {
    try {
      return await fc.check(fc.asyncProperty(run.arbitrary, holds), parameters);
    } catch (error) {
      if (!isObstacle(error)) throw error;
      this.#context.tally.obstacle(campaign.operation, error.message);
      return undefined;
    }
  }

  /** Everything that is wrong about one call. */
  async #judge(campaign: Campaign, draft: Call, isNew: boolean): Promise<Judgement> {
    const { session, binder, tally } = this.#context;
    const { entry } = campaign;
    // Nothing must fail for what an earlier call has taken; only a valid call that is new has its very edges.
    const covers = entry === undefined || (entry.facet.kind === 'property' && entry.facet.covers);
    const isAsDrawn = covers === true && draft.fault === undefined && isNew;
    const freshness = isAsDrawn ? undefined : 'unique';
    const answers: Answer[] = [];
    let related = 0;
    let requests = 0;
    let isInVain = false;
    const api: Api = {
      send: async (sent, options) => {
        const isPatient = options?.patient !== false;
        requests += 1;
        const answer = await session.send(sent, isPatient);
        if (options?.quietly === true) return answer;
        if (isPatient) tally.answered(answer);
        // Whether a 400 is about the schema or about what is taken, only the call in other words shows.
        const isTaken = answer.status === 400 && isValidCall(sent) && session.mayBeTaken(sent);
        if (!isTaken) answers.push(answer);
        if (isValidCall(sent) && (await binder.hasOthers(answer))) isInVain = true;
        const mayBeSaid = isTaken || (answer.status === 409 && isValidCall(sent));
        const isOwn = covers === true && sent.operation === campaign.operation;
        const other = isOwn && mayBeSaid ? await binder.rephrase(sent) : undefined;
        if (other === undefined) return answer;
        const second = await session.send(other, isPatient);
        tally.answered(second);
        answers.push(second);
        return second;
      },
      callTo: (operation, like) => relatedCall(operation, like, binder, (related += 1)),
      isSameCaller: (one, other) => session.credentials.isSame(one, other),
      raw: (method, path, sent) => {
        requests += 1;
        return session.raw(method, path, sent);
      },
      unique: () => session.unique(),
      hasOther: (operation) => session.credentials.tells('other', operation),
      hasUnprivileged: (operation) => session.credentials.tells('unprivileged', operation),
      token: (operation) => session.credentials.token(operation),
      renew: () => session.credentials.renew(),
      now: () => performance.now(),
    };
    const failures: Failure[] = [];
    let verdict = await campaign.verify(await binder.bind(draft, { freshness }), api);
    // What it named has been used up: with others it may tell.
    for (let tries = 0; isInVain && isInconclusive(verdict) && tries < MOST_TRIES; tries += 1) {
      isInVain = false;
      verdict = await campaign.verify(await binder.bind(draft, { freshness }), api);
    }
    if (entry !== undefined) {
      if (isInconclusive(verdict)) {
        tally.skipped(entry, campaign.operation, verdict.inconclusive);
      } else {
        tally.judged(entry, campaign.operation);
        const violations = verdict === undefined ? [] : [verdict].flat();
        for (const violation of violations)
          failures.push(toFailure(entry, violation, campaign.operation));
      }
    }
    for (const answer of answers) {
      for (const check of this.#context.answerChecks(answer.call)) {
        if (check.facet.kind !== 'answer') continue;
        // Without an HTTP response only the check for that has something to look at.
        if (answer.status === 0 && check.id !== 'response/no-server-error') continue;
        const violation = this.#verify(check, check.facet, answer);
        if (violation !== undefined)
          failures.push(toFailure(check, violation, answer.call.operation));
      }
    }
    for (const failure of failures) tally.failed(failure.entry, campaign.operation);
    return { failures, requests };
  }

  #verify(check: CheckEntry, facet: AnswerCheck, answer: Answer): Violation | undefined {
    const { tally, contract } = this.#context;
    const { operation } = answer.call;
    try {
      const violation = facet.verify(answer, { contract, options: check.options });
      tally.judged(check, operation);
      return violation;
    } catch (error) {
      if (!isObstacle(error)) throw error;
      tally.skipped(check, operation, error.message);
      return undefined;
    }
  }

  /** Whether other checks of a family have failed at the path of an operation, or below it. */
  #hasFound(family: string, { path }: Operation): boolean {
    const { contract } = this.#context;
    return this.findings.some(({ entry, finding }) => {
      if (entry.id !== family && !entry.id.startsWith(`${family}/`)) return false;
      return [finding.operation, ...finding.also].some((id) => {
        const failed = contract.operation(id)?.path.text ?? '';
        return failed === path.text || failed.startsWith(`${path.text}/`);
      });
    });
  }

  #isNews(signature: string): boolean {
    const [check, operation] = JSON.parse(signature) as [string, string];
    const causes = this.#causes.get(JSON.stringify([check, operation])) ?? 0;
    return !this.#signatures.has(signature) && causes < MOST_CAUSES;
  }

  #report(failure: Failure, campaign: Campaign, run: Run, path: string): void {
    const { session, seed, onFinding } = this.#context;
    const { answer, after = [] } = failure.violation;
    const request = session.requestOf(answer);
    const steps = after.flatMap((earlier) => session.requestOf(earlier) ?? []);
    const { id: check } = failure.entry;
    const { operation } = failure;
    const key = JSON.stringify([check, operation.id]);
    this.#signatures.add(failure.signature);
    this.#causes.set(key, (this.#causes.get(key) ?? 0) + 1);
    if (request === undefined) {
      throw new TypeError(`${check} reports an answer that was not received in this run.`);
    }
    const replay = formatReplay({
      campaign: campaign.id,
      operation: campaign.operation.id,
      run: run.key,
      path,
    });
    const finding = toFinding(failure, request, steps, { seed, replay });
    this.findings.push({ entry: failure.entry, finding });
    onFinding?.(finding);
  }
}

/** What a draft says by itself: ids of what exists, and what must be fresh, are filled in whatever it says. */
function contentOf({ operation, ...draft }: Call, contract: Contract): string {
  const chain = itemChain(operation, contract).map(({ parameter }) => parameter);
  const fixed = draft.fault?.in === 'path' ? [] : chain;
  const path = Object.entries(draft.path).filter(([name]) => !fixed.includes(name));
  const key = operation.idempotency?.header;
  const header = Object.entries(draft.header).map(([name, value]) => [
    name,
    name === key && draft.fault?.in !== 'header' ? undefined : value,
  ]);
  return JSON.stringify({ ...draft, path, header });
}

function isInconclusive(verdict: Verdict): verdict is Inconclusive {
  return verdict !== undefined && 'inconclusive' in verdict;
}
