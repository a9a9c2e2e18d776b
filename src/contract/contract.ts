import type { SpecDocument, SpecNode } from '../spec/index.ts';
import type { ContractPast } from './contract-past.ts';
import type { ContractPath } from './contract-path.ts';
import type { Extension } from './extension.ts';
import type { HttpMethod } from './http-method.ts';
import { isLocal } from './is-local.ts';
import { Operation, type OperationPlace } from './operation.ts';
import type { PropertyUse } from './property-use.ts';
import { readExtensions } from './read-extensions.ts';
import { readOperations } from './read-operations.ts';
import { readPropertyUses } from './read-property-uses.ts';
import { readResources } from './read-resources.ts';
import type { Resource } from './resource.ts';
import { Schema } from './schema.ts';
import { SchemaNames } from './schema-names.ts';
import type { SchemaUse } from './schema-use.ts';
import { SchemaUses } from './schema-uses.ts';
import { SecurityScheme } from './security-scheme.ts';

/**
 * What a description promises, as every back end reads it. Parts are built when first asked for, so that a
 * description of 13 MB costs only what is used.
 */
export class Contract {
  readonly document: SpecDocument;
  #names: SchemaNames | undefined;
  readonly #uses: SchemaUses;
  #earlier: ReadonlyMap<string, Operation> | undefined;
  #paths: readonly ContractPath[] | undefined;
  #operations: readonly Operation[] | undefined;
  #places: ReadonlyMap<string, Operation> | undefined;
  #byId: ReadonlyMap<string, Operation> | undefined;
  #webhooks: readonly Operation[] | undefined;
  #resources: readonly Resource[] | undefined;
  #schemas: ReadonlyMap<string, Schema> | undefined;
  #schemaUses: readonly SchemaUse[] | undefined;
  #propertyUses: readonly PropertyUse[] | undefined;
  #securitySchemes: ReadonlyMap<string, SecurityScheme> | undefined;

  /** Operations that cannot be read, with the reason: the rest is a contract all the same. */
  readonly unreadable: ReadonlyMap<Operation, Error>;

  /** The contract whose promises this one is held against, where somebody named one. */
  earlier: Contract | undefined;

  /** What an earlier revision knew; `undefined` where there are no revisions. */
  readonly #past: ContractPast | undefined;

  constructor(
    document: SpecDocument,
    unreadable: ReadonlyMap<Operation, Error> = new Map(),
    past?: ContractPast,
  ) {
    this.document = document;
    this.unreadable = unreadable;
    this.#past = past;
    this.#names = past?.names;
    this.#uses = past?.schemaUses ?? new SchemaUses();
  }

  /** A contract that takes note of what its operations read, so that it can be revised. */
  static revisable(document: SpecDocument): Contract {
    return new Contract(document, new Map(), { operations: [], schemaUses: new SchemaUses() });
  }

  /**
   * The contract after the last edit of its document. Operations that have read nothing of what the edit replaced are
   * the same objects, with all that is known of them.
   */
  revised(): Contract {
    const { edit } = this.document;
    if (this.#past === undefined || edit === undefined || !isLocal(edit)) {
      return Contract.revisable(this.document);
    }
    const { names } = this;
    if (!names.revise(edit.replaced)) return Contract.revisable(this.document);
    const all = [...(this.#operations ?? []), ...(this.#webhooks ?? [])];
    return new Contract(this.document, new Map(), {
      names,
      operations: all.filter((operation) => !operation.hasRead(edit.replaced)),
      schemaUses: this.#uses,
    });
  }

  /** The names of schemas that are used through references. */
  get names(): SchemaNames {
    this.#names ??= new SchemaNames(this.document);
    return this.#names;
  }

  get title(): string {
    return this.document.node.text('info', 'title') ?? 'API';
  }

  get version(): string {
    return this.document.node.text('info', 'version') ?? '0.0.0';
  }

  /** Every operation under `paths`, in the order of the text. */
  get operations(): readonly Operation[] {
    if (this.#operations === undefined) {
      const unreadable = new Set([...this.unreadable.keys()].map(({ id }) => id));
      this.#operations = this.#readOperations('paths').filter(({ id }) => !unreadable.has(id));
    }
    return this.#operations;
  }

  /** Every path that has operations, in the order of the text. */
  get paths(): readonly ContractPath[] {
    this.#paths ??= this.#readPaths();
    return this.#paths;
  }

  /** Operations under `webhooks`: requests that the API sends. */
  get webhooks(): readonly Operation[] {
    this.#webhooks ??= this.#readOperations('webhooks');
    return this.#webhooks;
  }

  /** The operation of a method and a path template, as written. */
  at(method: HttpMethod, path: string): Operation | undefined {
    this.#places ??= new Map(
      this.operations.map((operation) => [`${operation.method} ${operation.path.text}`, operation]),
    );
    return this.#places.get(`${method} ${path}`);
  }

  operation(id: string): Operation | undefined {
    this.#byId ??= new Map(this.operations.map((operation) => [operation.id, operation]));
    return this.#byId.get(id);
  }

  get resources(): readonly Resource[] {
    this.#resources ??= readResources(this.operations);
    return this.#resources;
  }

  /** The schemas under `components.schemas`, by name. */
  get schemas(): ReadonlyMap<string, Schema> {
    this.#schemas ??= new Map(
      this.#components('schemas').map(([name, node]) => [name, new Schema(node, this.names)]),
    );
    return this.#schemas;
  }

  /** Every schema that requests and responses of operations use, each once. */
  get schemaUses(): readonly SchemaUse[] {
    this.#schemaUses ??= this.#uses.read(this.operations);
    return this.#schemaUses;
  }

  /** How requests and responses use a schema, if they do. */
  useOf(schema: Schema): SchemaUse | undefined {
    return this.schemaUses.length === 0 ? undefined : this.#uses.useOf(schema);
  }

  /** Every property of those schemas, each declaration once. */
  get propertyUses(): readonly PropertyUse[] {
    this.#propertyUses ??= readPropertyUses(this.schemaUses);
    return this.#propertyUses;
  }

  /** The extensions of those names, wherever the description has them. */
  extensions(isWanted: (name: string) => boolean): readonly Extension[] {
    return readExtensions(this.document, isWanted);
  }

  get securitySchemes(): ReadonlyMap<string, SecurityScheme> {
    this.#securitySchemes ??= new Map(
      this.#components('securitySchemes').map(([name, node]) => [
        name,
        new SecurityScheme(name, node),
      ]),
    );
    return this.#securitySchemes;
  }

  /** The status of each code of the catalogue of errors, `x-error-codes`. */
  get errorCatalogue(): ReadonlyMap<string, number> {
    const entries = this.document.node.child('x-error-codes')?.entries() ?? [];
    return new Map(
      entries.map(([code, entry]) => [code, Number(entry.child('status')?.value)] as const),
    );
  }

  #components(kind: string): [string, SpecNode][] {
    return this.document.node.child('components')?.child(kind)?.entries() ?? [];
  }

  #readPaths(): readonly ContractPath[] {
    const byPath = Map.groupBy(this.operations, ({ path }) => path.text);
    return (this.document.node.child('paths')?.entries() ?? []).flatMap(([text, node]) => {
      const [first, ...others] = byPath.get(text) ?? [];
      return first === undefined
        ? []
        : [{ template: first.path, node, operations: [first, ...others] }];
    });
  }

  #readOperations(section: 'paths' | 'webhooks'): readonly Operation[] {
    return readOperations(this.document.node.child(section)?.entries() ?? [], {
      create: (place) => this.#operationAt(place),
      idOf: (method, path) => `${method} ${path}`,
    });
  }

  #operationAt(place: OperationPlace): Operation {
    if (this.#past === undefined) return new Operation(place, this.names);
    this.#earlier ??= new Map(this.#past.operations.map((each) => [each.node.identity, each]));
    const earlier = this.#earlier.get(place.node.identity);
    if (earlier?.isAt(place) === true) return earlier;
    const reach = new Set<unknown>();
    const [node, pathItem] = [place.node.watched(reach), place.pathItem.watched(reach)];
    return new Operation({ ...place, node, pathItem }, this.names);
  }
}
