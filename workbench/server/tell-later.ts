import type { Desk } from './desk'
import type { Windows } from './windows'

/** A week of hourly runs is to be shown, not each of them. */
const statusRestMs = 50
const runningRestMs = 150

type Run = NonNullable<Desk['running']>

/** Tells each person whether a script of theirs runs. Most runs are over before anybody could read that they began. */
export function runningTeller({ desk, windows }: { desk: Desk; windows: Windows }) {
  /** Those that stand still in a dialog, the one that goes on first at the end. */
  let waiting: Run[] = []
  let current: Run | null = null
  let told = new Map<string, string>()
  const settle = (next: Run | null) => {
    current = next
    desk.running = current ?? waiting.at(-1) ?? null
  }
  const tell = () => {
    const all = current === null ? waiting : [...waiting, current]
    const now = new Map(all.map(({ user, functionName }) => [user, functionName]))
    for (const user of new Set([...told.keys(), ...now.keys()])) {
      const functionName = now.get(user)
      if (told.get(user) !== functionName)
        windows.send({ type: 'running', user, functionName: functionName ?? null })
    }
    told = now
  }
  return {
    running: ({ user, functionName }: { user: string; functionName: string | null }) => {
      settle(functionName === null ? null : { user, functionName })
      if (functionName === null) tell()
      else setTimeout(tell, runningRestMs)
    },
    /** What runs waits for an answer; others may run meanwhile. */
    asked: () => {
      if (current !== null) waiting.push(current)
      settle(null)
    },
    answered: () => settle(waiting.pop() ?? null),
    /** All that ran was ended. */
    forget: () => {
      waiting = []
      settle(null)
      tell()
    },
  }
}

/** Several wishes in a short time are one. */
export function coalesced(work: () => void): () => void {
  let isComing = false
  return () => {
    if (isComing) return
    isComing = true
    setTimeout(() => {
      isComing = false
      work()
    }, statusRestMs)
  }
}
