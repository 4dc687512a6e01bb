interface Label {
  y: number;
  text: string;
  kind: string;
}

/** Moves labels apart so that none stands on another, each as near to its place as that allows. */
export function spreadLabels(
  labels: readonly Label[],
  { room, top, bottom }: { room: number; top: number; bottom: number },
): Label[] {
  const sorted = labels.map((label) => ({ ...label })).sort((a, b) => a.y - b.y);
  sorted.forEach((label, index) => {
    const above = sorted[index - 1];
    label.y = Math.max(label.y, above === undefined ? top : above.y + room);
  });
  sorted.reverse().forEach((label, index) => {
    const below = sorted[index - 1];
    label.y = Math.min(label.y, below === undefined ? bottom : below.y - room);
  });
  return sorted.reverse();
}
