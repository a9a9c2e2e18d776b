import { isRecord } from '../../shared/is-record.ts';
import { own } from '../../shared/own.ts';
import {
  flattenSchema,
  schemaForDirection,
  type FlatSchema,
  type Issue,
  type JsonSchema,
  PathTemplate,
  type Resource,
  type Schema,
  type States,
  statesOf,
  type Validator,
  validatorFor,
  validityOf,
} from '../../contract/index.ts';
import { formatPointer } from '../../shared/format-pointer.ts';
import { parsePointer } from '../../shared/parse-pointer.ts';
import { generateValue } from '../values/generate-value.ts';
import { seededRandom, type Random } from '../values/seeded-random.ts';
import { fieldSchema } from './field-schema.ts';
import { Fields } from './fields.ts';
import type { Item } from './row-set.ts';
import { spokenField } from './spoken-field.ts';

const ATTEMPTS = 4;

/** Keywords by which a path takes some ids and not others. */
const NARROW = ['pattern', 'format', 'enum', 'minimum', 'maximum', 'minLength', 'maxLength'];

/** What the store knows of a resource: its schema, its identity, and how to make its items. */
export class ResourceModel {
  readonly resource: Resource;
  /** Where the items are. */
  readonly collection: PathTemplate;
  readonly #source: Schema;
  #fields: Fields | undefined;
  #identity: string | undefined;
  #schema: JsonSchema | undefined;
  #validate: Validator | undefined;
  #identitySchema: JsonSchema | undefined;
  #required: ReadonlySet<unknown> | undefined;
  #properties: Readonly<Record<string, unknown>> | undefined;
  #states: ReadonlyMap<string, States> | undefined;
  /** The flattened schemas of properties, by name. */
  readonly #known = new Map<string, JsonSchema>();
  #taken: ReadonlySet<string> | undefined;

  constructor(resource: Resource, source: Schema) {
    this.resource = resource;
    this.collection = new PathTemplate(resource.collection);
    this.#source = source;
  }

  /** Turns items into what answers show, and back. */
  get fields(): Fields {
    this.#fields ??= Fields.of(this.#source);
    return this.#fields;
  }

  /** The schema of an item, which is known by its fields, self-contained. */
  get schema(): JsonSchema {
    this.#schema ??= fieldSchema(this.#shown, this.fields.path);
    return this.#schema;
  }

  /** The schema of an item as it is answered. */
  get #shown(): JsonSchema {
    return schemaForDirection(this.#source.json, 'response');
  }

  /** What the schema of an item shows of it. */
  get examples(): readonly unknown[] {
    const { examples } = this.#shown;
    return Array.isArray(examples) ? examples : [];
  }

  get properties(): Readonly<Record<string, unknown>> {
    if (this.#properties === undefined) {
      const { properties } = this.#flatten(this.schema).keywords;
      this.#properties = isRecord(properties) ? properties : {};
    }
    return this.#properties;
  }

  /** The property that carries an item's id. */
  get identity(): string {
    this.#identity ??= this.fields.nameOf(this.resource.identity?.property ?? 'id');
    return this.#identity;
  }

  /** What an id must be to stand in a path, too. */
  get identitySchema(): JsonSchema {
    this.#identitySchema ??= this.#readIdentitySchema();
    return this.#identitySchema;
  }

  #readIdentitySchema(): JsonSchema {
    const { read, replace, update, delete: remove } = this.resource.operations;
    const operation = [read, replace, update, remove].find((each) => each !== undefined);
    const parameter = operation?.parameter('path', this.resource.identity?.parameter ?? '');
    const mine = this.property(this.identity);
    const given = parameter?.schema?.json ?? {};
    const isNarrow = NARROW.some((keyword) => given[keyword] !== undefined);
    const definitions = Object.assign({}, this.schema['$defs'], given['$defs']);
    return { ...mine, ...(isNarrow ? given : {}), $defs: definitions };
  }

  /** Whether items tell their id at all. */
  get isIdentified(): boolean {
    return this.fields.property(this.identity) !== undefined;
  }

  /** Whether there is an operation that lists the items; a list of their names does not. */
  get isListed(): boolean {
    const schema = this.resource.operations.list?.payload?.schema;
    const types = schema?.items?.types ?? [];
    return schema?.isArray === true && (types.length === 0 || types.includes('object'));
  }

  /** Whether there is one item, which the path of the resource itself means. */
  get isSingle(): boolean {
    const { operations, collection } = this.resource;
    return operations.read?.path.text === collection;
  }

  /** What is wrong with an item as it is answered. */
  judge(shown: unknown): readonly Issue[] {
    this.#validate ??= validatorFor(this.#source.json, 'response');
    return this.#validate(shown);
  }

  /** The item that an answer shows; `undefined` where it shows none. */
  read(shown: unknown): Item | undefined {
    if (!isRecord(shown) || this.judge(shown).length > 0) return undefined;
    return this.fields.take(shown);
  }

  /** What is wrong with an item, by its fields. */
  issues(item: Item): readonly Issue[] {
    const issues = this.judge(this.fields.seat(item));
    if (this.fields.path.length === 0) return issues;
    return issues.map((issue) => {
      const path = this.fields.pathInside(parsePointer(issue.pointer));
      return { ...issue, pointer: formatPointer(path) };
    });
  }

  isValid(item: unknown): item is Item {
    return isRecord(item) && this.issues(item).length === 0;
  }

  /** A property's schema with references and `allOf` written out. */
  property(name: string): JsonSchema {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const { keywords } = this.#flatten(own(this.properties, name));
    if (Object.hasOwn(this.properties, name)) this.#known.set(name, keywords);
    return keywords;
  }

  /** A property's schema and those of its `anyOf` and `oneOf` branches. */
  alternatives(name: string): readonly JsonSchema[] {
    const { keywords, groups } = this.#flatten(own(this.properties, name));
    return [keywords, ...groups.flat().map((branch) => this.#flatten(branch).keywords)];
  }

  /** An item made up after the schema, the same for the same seed; `undefined` when none can be made. */
  generate(seed: string, useExamples = false): Item | undefined {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const random = seededRandom(`${seed}#${attempt}`);
      const item = this.read(generateValue(this.#shown, { random, useExamples }));
      if (item !== undefined) return this.#withFitId(item, random);
    }
    return undefined;
  }

  /** An item that can be asked for by its id: the path may take fewer than the schema of the item does. */
  #withFitId(item: Item, random: Random): Item {
    const schema = this.identitySchema;
    const id = own(item, this.identity);
    if (id === undefined || validityOf(schema)(id)) return item;
    const fit = { ...item, [this.identity]: generateValue(schema, { random, useExamples: false }) };
    return this.isValid(fit) ? fit : item;
  }

  /** The id of an item as it stands in a path. */
  identify(item: Item): string | undefined {
    const id = own(item, this.identity);
    return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
  }

  /** The value of the identity property for an id from a path. */
  typedId(id: string): unknown {
    const { type } = this.property(this.identity);
    const isNumber = type === 'integer' || type === 'number';
    return isNumber && id.trim() !== '' && Number.isFinite(Number(id)) ? Number(id) : id;
  }

  /** Whether every item has a property. */
  isRequired(name: string): boolean {
    if (this.#required === undefined) {
      const { required } = this.#flatten(this.schema).keywords;
      this.#required = new Set(Array.isArray(required) ? required : []);
    }
    return this.#required.has(name);
  }

  /** Whether a property may be null. */
  allowsNull(name: string): boolean {
    return this.alternatives(name).some(({ type }) => [type].flat().includes('null'));
  }

  /** Whether no two items may have the same value of a property. */
  isUnique(name: string): boolean {
    return this.fields.property(name)?.keyword('x-unique') === true;
  }

  /** The properties that pass from one state to another (`x-states`). */
  get states(): ReadonlyMap<string, States> {
    this.#states ??= new Map(
      Object.keys(this.properties).flatMap((name): [string, States][] => {
        const states = statesOf(this.fields.property(name));
        return states === undefined ? [] : [[name, states]];
      }),
    );
    return this.#states;
  }

  /** Whether only the server sets a property: it is read-only, or no request body has it. */
  isServerOwned(name: string): boolean {
    if (name === this.identity || this.property(name)['readOnly'] === true) return true;
    this.#taken ??= takenNames(this.resource);
    return this.#taken !== undefined && !this.#taken.has(spokenField(name));
  }

  #flatten(schema: unknown): FlatSchema {
    return flattenSchema(schema, this.schema['$defs']);
  }
}

/** What requests may set, as it is spoken: `FriendlyName` is shown as `friendly_name`; `undefined` where none write. */
function takenNames({ operations }: Resource): ReadonlySet<string> | undefined {
  const { create, replace, update } = operations;
  const writers = [create, replace, update].filter((operation) => operation !== undefined);
  if (writers.length === 0) return undefined;
  const schemas = writers
    .flatMap(({ requestBody }) => [...(requestBody?.content.values() ?? [])])
    .flatMap(({ schema }) => (schema === undefined ? [] : [schema, ...schema.variants]));
  return new Set(
    schemas.flatMap((schema) => [...Fields.of(schema).properties.keys()].map(spokenField)),
  );
}
