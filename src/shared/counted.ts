/** An amount with its noun in English: `1 operation`, `2 operations`. */
export function counted(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}
