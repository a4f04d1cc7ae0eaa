import { createContext } from 'preact'
import { useContext, useEffect, useRef, useState } from 'preact/hooks'
import type { PageState } from './page-state'
import type { Workbench } from './workbench'

export const WorkbenchContext = createContext<Workbench | null>(null)

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext)
  if (!workbench) throw new Error('the chrome is drawn inside an opened workbench only')
  return workbench
}

/** A part of the page's state; drawn anew when that part is another. */
export function usePage<T>(pick: (state: PageState) => T): T {
  const { store } = useWorkbench()
  const [, redraw] = useState(0)
  const value = pick(store.get())
  const latest = useRef(pick)
  latest.current = pick
  useEffect(() => {
    let last = latest.current(store.get())
    return store.subscribe(() => {
      const next = latest.current(store.get())
      if (Object.is(last, next)) return
      last = next
      redraw((count) => count + 1)
    })
  }, [store])
  return value
}
