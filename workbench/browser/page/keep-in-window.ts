import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** Pixels that stay free between a menu and the edge of the window. */
const margin = 4

/** Moves what hangs beside a line of a menu up as far as its lower end would leave the window; not above the upper edge. */
export function useKeptInWindow(): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const hanging = place.current
    if (!hanging) return
    const { top, bottom } = hanging.getBoundingClientRect()
    const over = Math.min(bottom - (window.innerHeight - margin), top - margin)
    if (over > 0) hanging.style.transform = `translateY(${-Math.ceil(over)}px)`
  }, [])
  return place
}
