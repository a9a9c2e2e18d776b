import type { Answer, Call } from '../../convention/index.ts';

/** What of an undici response is read. */
interface RawResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: { readonly text: () => Promise<string> };
}

/** The answer in a response, its body read to the end. */
export async function readAnswer(call: Call, response: RawResponse): Promise<Answer> {
  const text = await response.body.text();
  const headers = Object.fromEntries(
    Object.entries(response.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), [value].flat().join(', ')]],
    ),
  );
  return {
    call,
    status: response.statusCode,
    headers,
    body: text === '' ? undefined : parse(text, headers['content-type'] ?? ''),
  };
}

function parse(text: string, contentType: string): unknown {
  if (!/^[^;]*[/+]json\s*(;|$)/i.test(contentType)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
