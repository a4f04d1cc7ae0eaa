import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { nodeHeight, nodeWidth, type PlacedNode } from './picture'

type Placed = Pick<PlacedNode<unknown>, 'x' | 'y'>

/** Scrolls a frame so that a node is in its middle when another one is to be looked at, and keeps the middle where it is when the zoom changes. */
export function useInSight(
  frame: RefObject<HTMLElement | null>,
  node: Placed | undefined,
  zoom: number,
): void {
  const before = useRef(zoom)
  useLayoutEffect(() => {
    const element = frame.current
    if (!element || before.current === zoom) return
    const grown = zoom / before.current
    before.current = zoom
    const [halfWidth, halfHeight] = [element.clientWidth / 2, element.clientHeight / 2]
    element.scrollTo(
      (element.scrollLeft + halfWidth) * grown - halfWidth,
      (element.scrollTop + halfHeight) * grown - halfHeight,
    )
  }, [frame, zoom])
  const { x, y } = node ?? {}
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the zoom alone moves nothing here
  useLayoutEffect(() => {
    const element = frame.current
    if (!element || x === undefined || y === undefined) return
    const left = x * zoom
    const top = y * zoom
    const isInSight =
      left >= element.scrollLeft &&
      left + nodeWidth * zoom <= element.scrollLeft + element.clientWidth &&
      top >= element.scrollTop &&
      top + nodeHeight * zoom <= element.scrollTop + element.clientHeight
    if (!isInSight)
      element.scrollTo(
        left - (element.clientWidth - nodeWidth * zoom) / 2,
        top - (element.clientHeight - nodeHeight * zoom) / 2,
      )
  }, [frame, x, y])
}
