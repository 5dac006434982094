import type { ComponentProps } from 'react';

// A virtual list cannot be a <table>: its rows are placed one by one and most are not there. These parts carry the
// roles instead. None of them takes the focus: it stays on the grid, which names its active row, so that a row that
// moves or leaves never takes the focus with it; keys are the grid's as well.

export function Grid(props: ComponentProps<'div'>) {
  // biome-ignore lint/a11y/useSemanticElements: as said above
  return <div {...props} role="grid" tabIndex={0} />;
}

export function GridBody(props: ComponentProps<'div'>) {
  // biome-ignore lint/a11y/useSemanticElements: as said above
  return <div {...props} role="rowgroup" />;
}

export function GridRow(props: ComponentProps<'div'>) {
  // biome-ignore lint/a11y/useSemanticElements: as said above
  // biome-ignore lint/a11y/useFocusableInteractive: as said above
  return <div {...props} role="row" />;
}

export function GridCell(props: ComponentProps<'div'>) {
  // biome-ignore lint/a11y/useSemanticElements: as said above
  // biome-ignore lint/a11y/useFocusableInteractive: as said above
  return <div {...props} role="gridcell" />;
}

export function GridColumnHeader(props: ComponentProps<'div'>) {
  // biome-ignore lint/a11y/useSemanticElements: as said above
  // biome-ignore lint/a11y/useFocusableInteractive: as said above
  return <div {...props} role="columnheader" />;
}
