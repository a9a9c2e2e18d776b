import { readdirSync } from 'node:fs';
import Handlebars from 'handlebars';
import { packageRoot } from '../shared/package-root.ts';
import { readText } from './read-text.ts';

/**
 * Renders the templates of a target. `strict` makes a field that the view lacks an error; nothing is escaped,
 * because code is not HTML: views hold identifiers and literals, never raw text of a contract. `{{json x}}`
 * prints a value as a literal.
 */
export function templateRenderer(target: string): (name: string, view: object) => string {
  const folder = new URL(`templates/${target}/`, packageRoot());
  const handlebars = Handlebars.create();
  handlebars.registerHelper('json', (value: unknown) => JSON.stringify(value));
  for (const file of list(new URL('partials/', folder))) {
    handlebars.registerPartial(
      file.replace(/\.hbs$/, ''),
      readText(new URL(`partials/${file}`, folder)),
    );
  }
  const compiled = new Map<string, Handlebars.TemplateDelegate>();
  return (name, view) => {
    const template =
      compiled.get(name) ??
      handlebars.compile(readText(new URL(`${name}.hbs`, folder)), {
        noEscape: true,
        strict: true,
      });
    compiled.set(name, template);
    return template(view);
  };
}

function list(folder: URL): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.hbs'))
      .sort();
  } catch {
    return []; // a target without partials
  }
}
