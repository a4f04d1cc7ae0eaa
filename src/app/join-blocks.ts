import type { Block } from './services'

/** Blocks of one tab and column that stand right below each other become one: a block costs a call. */
export function joinBlocks(blocks: readonly Block[]): Block[] {
  const sorted = [...blocks].sort((a, b) => a.sheetId - b.sheetId || a.column - b.column || a.row - b.row)
  const joined: Block[] = []
  for (const block of sorted) {
    const last = joined[joined.length - 1]
    if (last && continues(last, block))
      joined[joined.length - 1] = { ...last, values: [...last.values, ...block.values] }
    else joined.push(block)
  }
  return joined
}

function continues(above: Block, below: Block): boolean {
  const sameColumns = above.column === below.column && above.values[0]?.length === below.values[0]?.length
  return above.sheetId === below.sheetId && sameColumns && above.row + above.values.length === below.row
}
