import { CORE_SCHEMA, mergeTag } from 'js-yaml';

/**
 * YAML 1.2 with the merge keys of 1.1, which authors use. Timestamps stay strings: a contract is JSON data, and
 * `2024-01-01` as an example is the text its author wrote.
 */
export const YAML_SCHEMA = CORE_SCHEMA.withTags(mergeTag);
