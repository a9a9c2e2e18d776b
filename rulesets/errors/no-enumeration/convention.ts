import {
  errorCodes,
  isAuthEndpoint,
  spokenName,
  type Operation,
} from '../../../src/contract/index.ts';
import { defineConvention, overOperations } from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'errors/no-enumeration',
  summary: 'Signing in answers an unknown account and a wrong password alike.',
  why: 'An answer that tells them apart lets anybody find out who has an account.',
  since: '0.1.0',
  sources: ['OWASP API2:2023', 'OWASP Authentication Cheat Sheet', 'CWE-204'],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  lint: overOperations((operation, report) => {
    if (!takesUnknownUsers(operation)) return;
    for (const response of operation.responses.values()) {
      if (response.status === '404') {
        report(
          response.node,
          `${operation.id} answers 404 where there is no such account`,
          'Answer as for a wrong password: `401`, or a success where only a message is sent',
        );
        continue;
      }
      if (!response.isError) continue;
      const telling = errorCodes(response).find((code) => TELLING.test(spokenName(code)));
      if (telling === undefined) continue;
      report(
        response.node,
        `${operation.id} has the code ${JSON.stringify(telling)}, which tells whether there is an account`,
        'Answer one code for an unknown account and a wrong password, such as `INVALID_CREDENTIALS`',
      );
    }
  }),
});

/** Codes that a caller learns from whether somebody has an account. */
const TELLING =
  /^(unknown|no such) (user|account|email|login)|^(user|account|email|login) (not found|unknown|does not exist)|^(wrong|incorrect|invalid) password/;

/** Whoever registers is told that a name is taken, and whoever has a token is known. */
function takesUnknownUsers(operation: Operation): boolean {
  const { node, path } = operation;
  const said = node.text('x-auth-endpoint');
  if (said !== undefined) return said === 'login' || said === 'reset';
  if (!isAuthEndpoint(operation) || operation.isProtected) return false;
  const name = spokenName(`${path.text} ${node.text('operationId') ?? ''}`);
  return !/\b(sign ?up|register|refresh|verify|tokens?)\b/.test(name);
}
