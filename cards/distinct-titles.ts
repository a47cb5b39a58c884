/** Buttons that read the same cannot be told apart by ear. */
export function distinctTitles(titles: string[]): string[] {
  const used = new Map<string, number>();
  return titles.map((title) => {
    const times = (used.get(title) ?? 0) + 1;
    used.set(title, times);
    return times === 1 ? title : `${title} (${times})`;
  });
}
