import type { ExtensionSchema } from './extension-schema.ts';
import { xAllowedHosts } from './schemas/x-allowed-hosts.ts';
import { xAudit } from './schemas/x-audit.ts';
import { xAuthEndpoint } from './schemas/x-auth-endpoint.ts';
import { xCache } from './schemas/x-cache.ts';
import { xCors } from './schemas/x-cors.ts';
import { xEntity } from './schemas/x-entity.ts';
import { xErrorCodes } from './schemas/x-error-codes.ts';
import { xFields } from './schemas/x-fields.ts';
import { xIdempotency } from './schemas/x-idempotency.ts';
import { xJob } from './schemas/x-job.ts';
import { xJwt } from './schemas/x-jwt.ts';
import { xMaxBody } from './schemas/x-max-body.ts';
import { xNormalize } from './schemas/x-normalize.ts';
import { xOwner } from './schemas/x-owner.ts';
import { xOwnerTeam } from './schemas/x-owner-team.ts';
import { xPii } from './schemas/x-pii.ts';
import { xPolicy } from './schemas/x-policy.ts';
import { xRateLimit } from './schemas/x-rate-limit.ts';
import { xRoles } from './schemas/x-roles.ts';
import { xSideEffects } from './schemas/x-side-effects.ts';
import { xSigned } from './schemas/x-signed.ts';
import { xSlo } from './schemas/x-slo.ts';
import { xSpeakeasyPagination } from './schemas/x-speakeasy-pagination.ts';
import { xSpeakeasyRetries } from './schemas/x-speakeasy-retries.ts';
import { xStabilityLevel } from './schemas/x-stability-level.ts';
import { xStates } from './schemas/x-states.ts';
import { xSunset } from './schemas/x-sunset.ts';
import { xTokenLifetime } from './schemas/x-token-lifetime.ts';
import { xTransactional } from './schemas/x-transactional.ts';
import { xUnique } from './schemas/x-unique.ts';

const ALL: readonly ExtensionSchema[] = [
  xAllowedHosts,
  xAudit,
  xAuthEndpoint,
  xCache,
  xCors,
  xEntity,
  xErrorCodes,
  xFields,
  xIdempotency,
  xJob,
  xJwt,
  xMaxBody,
  xNormalize,
  xOwner,
  xOwnerTeam,
  xPii,
  xPolicy,
  xRateLimit,
  xRoles,
  xSideEffects,
  xSigned,
  xSlo,
  xSpeakeasyPagination,
  xSpeakeasyRetries,
  xStabilityLevel,
  xStates,
  xSunset,
  xTokenLifetime,
  xTransactional,
  xUnique,
];

/** Every extension that the conventions read, by name. */
export const EXTENSIONS: ReadonlyMap<string, ExtensionSchema> = new Map(
  ALL.map((extension) => [extension.name, extension]),
);
