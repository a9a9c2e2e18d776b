import type { ExtensionSchema } from '../extension-schema.ts';

export const xJwt: ExtensionSchema = {
  name: 'x-jwt',
  description: 'What a token must say to be accepted (RFC 8725).',
  places: ['security scheme'],
  schema: {
    title: 'an object with `issuer`, `audience` and `algorithms`',
    type: 'object',
    additionalProperties: false,
    required: ['issuer', 'audience', 'algorithms'],
    properties: {
      issuer: {
        title: 'the `iss` of good tokens',
        type: 'string',
        minLength: 1,
      },
      audience: {
        title: 'the `aud` of good tokens, or a list of them',
        anyOf: [
          {
            type: 'string',
            minLength: 1,
          },
          {
            type: 'array',
            minItems: 1,
            items: {
              type: 'string',
              minLength: 1,
            },
          },
        ],
      },
      algorithms: {
        title: 'a list of signature algorithms without `none`',
        type: 'array',
        minItems: 1,
        uniqueItems: true,
        items: {
          title: 'a signature algorithm such as `ES256`',
          enum: [
            'RS256',
            'RS384',
            'RS512',
            'PS256',
            'PS384',
            'PS512',
            'ES256',
            'ES384',
            'ES512',
            'EdDSA',
            'Ed25519',
            'HS256',
            'HS384',
            'HS512',
          ],
        },
      },
      jwks: {
        title: 'the URL of a key set',
        type: 'string',
        format: 'uri',
      },
    },
  },
};
