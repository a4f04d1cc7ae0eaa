import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { CallName, Given, Reply } from '../../app/sidebar/contract'
import { t } from '../texts'
import { call, type Settled } from './call'
import { troubleWords } from './trouble'

/** Calls that take nothing and give what a page shows. */
export type ViewName = Extract<CallName, `view${string}`> &
  { [K in CallName]: Given<K> extends [] ? K : never }[CallName]

export interface LoadedView<K extends CallName> {
  /** null until it has come once. */
  readonly view: Reply<K> | null
  /** Why the last loading came to nothing; '' where it did not. */
  readonly trouble: string
  readonly loading: boolean
  refresh(): void
  /** Puts in what an action brought along. */
  replace(view: Reply<K>): void
}

/** Loads a view when the page opens, and again when asked. What comes late does not take the place of what came after it. */
export function useView<K extends ViewName>(name: K): LoadedView<K> {
  const [view, setView] = useState<Reply<K> | null>(null)
  const [trouble, setTrouble] = useState('')
  const [loading, setLoading] = useState(true)
  const turn = useRef(0)
  const replace = useCallback((next: Reply<K>) => {
    turn.current += 1
    setView(() => next)
    setLoading(false)
    setTrouble('')
  }, [])
  const refresh = useCallback(async () => {
    turn.current += 1
    const mine = turn.current
    setLoading(true)
    const settled: Settled<Reply<K>> = await call(name, ...([] as unknown as Given<K>))
    if (mine !== turn.current) return
    if (settled.ok) replace(settled.value)
    else {
      setLoading(false)
      setTrouble(troubleWords(settled.trouble, t))
    }
  }, [name, replace])
  useEffect(() => {
    void refresh()
  }, [refresh])
  return { view, trouble, loading, refresh, replace }
}

const quietMs = 10_000

/** Refreshes when the person comes back to the page, but not again and again. */
export function useRefreshOnFocus(refresh: () => void): void {
  useEffect(() => {
    let last = Date.now()
    const onFocus = () => {
      if (Date.now() - last < quietMs) return
      last = Date.now()
      refresh()
    }
    window.addEventListener('focus', onFocus)
    return () => window.removeEventListener('focus', onFocus)
  }, [refresh])
}
