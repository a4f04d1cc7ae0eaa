import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Notice } from './parts'

export interface Said {
  readonly words: string
  readonly isProblem: boolean
}

/** What the last action came to. */
export function useTold() {
  const [said, setSaid] = useState<Said>({ words: '', isProblem: false })
  return { said, say: (words: string, isProblem: boolean) => setSaid({ words, isProblem }) }
}

/** Tells what an action came to. Where the button that was pressed is gone, the keyboard goes on from here. */
export function Told({ said, trouble }: { readonly said: Said; readonly trouble: string }) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (said.words !== '' && document.activeElement === document.body) place.current?.focus()
  }, [said])
  return (
    <div class="told" ref={place} tabIndex={-1}>
      <Notice tone="problem" words={trouble || (said.isProblem ? said.words : '')} />
      {!said.isProblem && <Notice words={said.words} />}
    </div>
  )
}
