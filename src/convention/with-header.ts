import type { Call } from './call.ts';

/** The call with one header set to a value, or without it; header names compare without case. */
export function withHeader(call: Call, name: string, value: string | undefined): Call {
  const others = Object.entries(call.header).filter(
    ([other]) => other.toLowerCase() !== name.toLowerCase(),
  );
  const header = Object.fromEntries(others);
  return { ...call, header: value === undefined ? header : { ...header, [name]: value } };
}
