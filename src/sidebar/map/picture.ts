import { orderLayers } from '../../core/alignment/map/layer-order'
import type { MapNode } from '../../core/alignment/map/map-nodes'

export const nodeWidth = 216
export const nodeHeight = 62
const columnGap = 58
const rowGap = 8
export const headHeight = 34
const footHeight = 24
const margin = 30

/** A node with its place; the unit is a pixel at full size. */
export interface PlacedNode<N> {
  readonly node: N
  readonly x: number
  readonly y: number
}

export interface Link {
  readonly key: string
  /** Keys of the nodes at its ends. */
  readonly ends: readonly [string, string]
  readonly path: string
  /** The check says that it should not lead there. */
  readonly isWrong: boolean
}

export interface Picture<N> {
  readonly width: number
  readonly height: number
  readonly nodes: readonly PlacedNode<N>[]
  readonly links: readonly Link[]
  /** The columns that hold something. */
  readonly heads: readonly { readonly layer: number; readonly x: number }[]
}

/** Places the nodes: a column for each level that has some, the order in it such that few lines cross. */
export function pictureOf<N extends MapNode>(nodes: readonly N[]): Picture<N> {
  const columns = orderLayers(nodes).flatMap((column) => (column.length > 0 ? [column] : []))
  const tallest = Math.max(1, ...columns.map(({ length }) => length))
  const bodyHeight = tallest * (nodeHeight + rowGap)
  const placed = columns.flatMap((column, index) => {
    // A short column stands along the whole height, so that its lines are not all steep.
    const step = bodyHeight / column.length
    return column.map((node, row) => ({
      node,
      x: xOf(index),
      y: headHeight + Math.round(step * row + (step - nodeHeight) / 2),
    }))
  })
  return {
    width: xOf(columns.length) - columnGap + margin,
    height: headHeight + bodyHeight + footHeight,
    nodes: placed,
    links: linksOf(placed),
    heads: columns.map(([first], index) => ({ layer: first?.layer ?? 0, x: xOf(index) })),
  }
}

function xOf(column: number): number {
  return margin + column * (nodeWidth + columnGap)
}

function linksOf<N extends MapNode>(placed: readonly PlacedNode<N>[]): Link[] {
  const places = new Map(placed.map((one) => [one.node.key, one]))
  return placed.flatMap((child) =>
    child.node.parents.flatMap((key) => {
      const parent = places.get(key)
      if (!parent) return []
      const isBackwards = parent.node.layer >= child.node.layer
      return [
        {
          key: `${child.node.key} ${key}`,
          ends: [child.node.key, key] as const,
          path: isBackwards ? roundPath(child, parent) : plainPath(child, parent),
          isWrong: child.node.wrong.includes(key),
        },
      ]
    }),
  )
}

type Place = Pick<PlacedNode<MapNode>, 'x' | 'y'>

/** From the left side of the one that supports to the right side of what it supports. */
function plainPath(child: Place, parent: Place): string {
  const [fromX, fromY] = [child.x, child.y + nodeHeight / 2]
  const [toX, toY] = [parent.x + nodeWidth, parent.y + nodeHeight / 2]
  const middle = (fromX + toX) / 2
  return `M${fromX} ${fromY} C${middle} ${fromY} ${middle} ${toY} ${toX} ${toY}`
}

/** Around the right side, so that it is seen to go the wrong way. */
function roundPath(child: Place, parent: Place): string {
  const [fromX, fromY] = [child.x + nodeWidth, child.y + nodeHeight / 2]
  const [toX, toY] = [parent.x + nodeWidth, parent.y + nodeHeight / 2 + (child === parent ? 12 : 0)]
  const out = Math.max(fromX, toX) + columnGap / 2
  return `M${fromX} ${fromY} C${out} ${fromY} ${out} ${toY} ${toX} ${toY}`
}

/** The beginning of a text on so many lines of so many characters. */
export function linesOf(text: string, length: number, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1]
    if (last !== undefined && last.length + word.length < length) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  const shown = lines
    .slice(0, most)
    .map((line) => (line.length > length ? `${line.slice(0, length - 1)}\u2026` : line))
  const end = shown[most - 1]
  if (lines.length > most && end !== undefined) shown[most - 1] = `${end.slice(0, length - 1)}\u2026`
  return shown
}
