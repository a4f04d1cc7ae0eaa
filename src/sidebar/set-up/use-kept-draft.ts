import { useEffect, useRef } from 'preact/hooks'
import { call } from '../server/call'

/** So long after the last key the draft goes to the server: closing the dialog gives no warning. */
const pauseMs = 700

/**
 * Keeps `text` on the server whenever it has changed and typing has paused; gives what forgets it. A draft that could not be kept is no
 * reason to disturb: the fields still hold it.
 */
export function useKeptDraft(text: string, atFirst: string): () => void {
  const kept = useRef(atFirst === '' ? text : atFirst)
  const over = useRef(false)
  useEffect(() => {
    if (text === kept.current || over.current) return
    const timer = setTimeout(() => {
      if (over.current) return
      kept.current = text
      void call('keepSetUpDraft', text)
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [text])
  return () => {
    over.current = true
    void call('keepSetUpDraft', '')
  }
}
