import type { ResourceModel } from './resource-model.ts';

/** The text of a moment for a property; `undefined` where the property holds none. */
export function momentOf(model: ResourceModel, name: string, now: number): string | undefined {
  const text = new Date(now).toISOString();
  const { format } = model.property(name);
  return format === 'date-time' ? text : format === 'date' ? text.slice(0, 10) : undefined;
}
