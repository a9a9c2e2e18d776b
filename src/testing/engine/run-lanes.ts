/** Does the tasks of each lane one after the other, and so many lanes side by side. */
export async function runLanes(
  lanes: readonly (readonly (() => Promise<void>)[])[],
  width: number,
): Promise<void> {
  const waiting = lanes.values();
  const work = async (): Promise<void> => {
    for (const lane of waiting) {
      for (const task of lane) await task();
    }
  };
  await Promise.all(Array.from({ length: width }, work));
}
