import { useLayoutEffect, useRef } from 'preact/hooks'

/** Who pressed the button that a step takes away goes on at the next one within this place, by keyboard too: whenever `step` is another one. */
export function useFocusAfter<E extends HTMLElement>(step: unknown) {
  const place = useRef<E>(null)
  const before = useRef(step)
  useLayoutEffect(() => {
    if (before.current !== step) place.current?.querySelector('button')?.focus()
    before.current = step
  }, [step])
  return place
}
