interface EndLabelProps {
  /** Given by the chart for each point. */
  readonly x?: number | string | undefined;
  readonly y?: number | string | undefined;
  readonly index?: number | undefined;
  readonly last: number;
  readonly text: string;
  readonly ink: string;
  /** Moves the words off the line where two lines end close together. */
  readonly lift?: number;
}

/** The name and value of a line, written where it ends: no legend to look up. */
export function EndLabel({ x, y, index, last, text, ink, lift = 0 }: EndLabelProps) {
  if (index !== last) return null;
  return (
    <text x={Number(x ?? 0) + 8} y={Number(y ?? 0) + 4 + lift} fill={ink} fontSize="var(--wf-text-meta)">
      {text}
    </text>
  );
}
