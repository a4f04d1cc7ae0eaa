import { useRef, useState } from 'preact/hooks'
import type { CallName, Given, Reply } from '../../app/sidebar/contract'
import { t } from '../texts'
import { call } from './call'
import { troubleWords } from './trouble'

export interface Task {
  /** Which of the page's actions is under way; '' for none. */
  readonly busy: string
  readonly trouble: string
  /** Calls the script unless a call is under way, and hands its reply on. `label` tells the buttons apart. */
  run<K extends CallName>(
    what: { readonly label: string; readonly name: K; readonly given: Given<K> },
    done: (reply: Reply<K>) => void,
  ): Promise<void>
}

/** One action at a time: a second click while one is under way does nothing. */
export function useTask(): Task {
  const [busy, setBusy] = useState('')
  const [trouble, setTrouble] = useState('')
  // The state of the last drawing is too old for the second click of a double click.
  const running = useRef(false)
  return {
    busy,
    trouble,
    async run({ label, name, given }, done) {
      if (running.current) return
      running.current = true
      setBusy(label)
      setTrouble('')
      const settled = await call(name, ...given)
      running.current = false
      setBusy('')
      if (settled.ok) done(settled.value)
      else setTrouble(troubleWords(settled.trouble, t))
    },
  }
}
