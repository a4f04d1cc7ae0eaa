import { sameData } from '../files/same-data'
import type { Desk } from './desk'
import type { Windows } from './windows'

/** A week of hourly runs is to be shown, not each of them. */
const statusRestMs = 50
const runningRestMs = 150

/** Most runs are over before anybody could read that they began. */
export function runningTeller({ desk, windows }: { desk: Desk; windows: Windows }) {
  let told: Desk['running'] = null
  const tell = () => {
    if (sameData(desk.running, told)) return
    const { user, functionName } = desk.running ?? { user: told?.user ?? '', functionName: null }
    told = desk.running
    windows.send({ type: 'running', user, functionName })
  }
  return ({ user, functionName }: { user: string; functionName: string | null }) => {
    desk.running = functionName === null ? null : { user, functionName }
    if (functionName === null) tell()
    else setTimeout(tell, runningRestMs)
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
