import { findFields } from '../../contract/index.ts';
import { isSuccess, sentFields, type Answer, type Call } from '../../convention/index.ts';

/** The texts that a server has accepted: one of them, sent again, may be refused because it is taken. */
export class TakenTexts {
  readonly #known = new Set<string>();

  learn(answer: Answer): void {
    if (!isSuccess(answer)) return;
    for (const text of textsOf(answer.call)) this.#known.add(text);
  }

  /** Whether a call sends again what was accepted before. */
  has(call: Call): boolean {
    return textsOf(call).some((text) => this.#known.has(text));
  }
}

/** The texts of a body that are no choice between a few, each with its name. */
function textsOf(call: Call): string[] {
  const schema = call.operation.requestBody?.json?.schema;
  const fields = schema === undefined ? undefined : findFields(schema).schema;
  return Object.entries(sentFields(call) ?? {}).flatMap(([name, value]) =>
    typeof value === 'string' && fields?.property(name)?.keyword('enum') === undefined
      ? [JSON.stringify([name, value])]
      : [],
  );
}
