/** Methods that a path item can hold (OpenAPI 3.1, section 4.8.9.1), in the order Specwright reports them. */
export const HTTP_METHODS = [
  'get',
  'head',
  'options',
  'post',
  'put',
  'patch',
  'delete',
  'trace',
] as const;

export type HttpMethod = (typeof HTTP_METHODS)[number];
