import type { JsonPath } from '../../../src/shared/json-path.ts';

/** Where a key or an item was written, as an offset into the text. */
export interface Placed {
  readonly path: JsonPath;
  readonly offset: number;
}

export interface Written {
  readonly text: string;
  readonly places: readonly Placed[];
}

/** Answers which of `count` ways to write something is taken. */
export type Choose = (count: number) => number;

/** Writes a value as JSON, taking note of where everything goes. */
export function writeJson(value: unknown, choose: Choose): Written {
  const pen = new Pen();
  const space = (): string => ['', ' ', '\n\t', '\r\n  '][choose(4)] ?? '';
  flow(
    pen,
    value,
    [],
    space,
    (text) => JSON.stringify(text),
    (scalar) => JSON.stringify(scalar),
  );
  return pen;
}

/** Writes a value as YAML in a mixture of styles, taking note of where everything goes. */
export function writeYaml(value: unknown, choose: Choose): Written {
  const pen = new Pen();
  block(pen, value, [], '', choose);
  return pen;
}

class Pen {
  text = '';
  readonly places: Placed[] = [];

  write(text: string): void {
    this.text += text;
  }

  /** The next character written is where `path` stands. */
  mark(path: JsonPath): void {
    if (path.length > 0) this.places.push({ path, offset: this.text.length });
  }
}

function flow(
  pen: Pen,
  value: unknown,
  path: JsonPath,
  space: () => string,
  quote: (key: string) => string,
  scalar: (value: unknown) => string,
): void {
  if (typeof value !== 'object' || value === null) return pen.write(scalar(value));
  const isArray = Array.isArray(value);
  pen.write(isArray ? '[' : '{');
  for (const [index, [key, child]] of Object.entries(value).entries()) {
    pen.write(`${index === 0 ? '' : ','}${space()}`);
    const at = [...path, isArray ? index : key];
    pen.mark(at);
    if (!isArray) pen.write(`${quote(key)}${space().replaceAll(/[\r\n]/g, '')}:${space()}`);
    flow(pen, child, at, space, quote, scalar);
  }
  pen.write(`${space()}${isArray ? ']' : '}'}`);
}

function block(pen: Pen, value: unknown, path: JsonPath, indent: string, choose: Choose): void {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) {
    return pen.write(`${flowText(value)}\n`);
  }
  for (const [index, [name, child]] of Object.entries(value).entries()) {
    if (index > 0 || choose(3) === 0) pen.write(index > 0 ? indent : '');
    const isArray = Array.isArray(value);
    const at = [...path, isArray ? index : name];
    if (isArray) item(pen, child, at, indent, choose);
    else property(pen, name, child, at, indent, choose);
    if (choose(6) === 0) pen.write(`${indent}# - not: "an item"\n\n`);
  }
}

function item(pen: Pen, child: unknown, path: JsonPath, indent: string, choose: Choose): void {
  if (child === null && choose(2) === 0) {
    pen.mark(path);
    return pen.write('-\n');
  }
  pen.write(`-${choose(2) === 0 ? ' ' : '   '}`);
  const style = choose(3);
  if (isBranch(child) && style > 0) {
    const column = pen.text.length - (pen.text.lastIndexOf('\n') + 1);
    pen.mark(path);
    return block(pen, child, path, ' '.repeat(column), choose);
  }
  if (isMultiline(child)) return literal(pen, child, path, indent);
  if (choose(4) === 0) pen.write('&a ');
  pen.mark(path);
  inline(pen, child, path, choose);
}

function property(
  pen: Pen,
  name: string,
  child: unknown,
  path: JsonPath,
  indent: string,
  choose: Choose,
): void {
  pen.mark(path);
  pen.write(`${keyText(name, choose)}:`);
  if (child === null && choose(2) === 0) return pen.write('\n');
  if (isBranch(child) && choose(3) > 0) {
    const deeper = `${indent}${choose(2) === 0 ? '  ' : '    '}`;
    pen.write(`${choose(3) === 0 ? ' # - a comment: "x"' : ''}\n${deeper}`);
    return block(pen, child, path, deeper, choose);
  }
  if (isMultiline(child)) {
    pen.write(' ');
    return literal(pen, child, [], indent);
  }
  pen.write(choose(4) === 0 ? ' &a ' : ' ');
  inline(pen, child, path, choose);
}

function inline(pen: Pen, child: unknown, path: JsonPath, choose: Choose): void {
  flow(
    pen,
    child,
    path,
    () => [' ', ''][choose(2)] ?? '',
    (key) => JSON.stringify(key),
    (scalar) => {
      const isPlain = typeof scalar === 'string' && /^[a-z]+( [a-z]+)*$/.test(scalar);
      const isWord = isPlain && !['true', 'false', 'null'].includes(scalar);
      const isSimple = typeof scalar === 'string' && /^[ -~]*$/.test(scalar);
      if (isWord && choose(2) === 0) return scalar;
      if (isSimple && choose(2) === 0) return `'${scalar.replaceAll("'", "''")}'`;
      return JSON.stringify(scalar);
    },
  );
  pen.write(choose(4) === 0 ? ' # end\n' : '\n');
}

function literal(pen: Pen, text: string, path: JsonPath, indent: string): void {
  pen.mark(path);
  pen.write(
    `|-\n${text
      .split('\n')
      .map((line) => `${indent}  ${line}`)
      .join('\n')}\n`,
  );
}

function keyText(name: string, choose: Choose): string {
  const isNumber = /^[1-9]\d{0,5}$/.test(name);
  if (isNumber && choose(2) === 0) return `0x${Number(name).toString(16)}`;
  if ((isNumber || /^[a-z]+$/.test(name)) && choose(2) === 0) return name;
  if (name === 'null' && choose(2) === 0) return '~';
  return /^[ -~]+$/.test(name) && choose(2) === 0
    ? `'${name.replaceAll("'", "''")}'`
    : JSON.stringify(name);
}

function isBranch(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

function isMultiline(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z]+(\n[a-z]+)+$/.test(value);
}

function flowText(value: unknown): string {
  return JSON.stringify(value);
}
