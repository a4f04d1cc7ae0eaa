import type { FromHostThread } from './thread/thread-messages'

export interface Limits {
  /** Real time for one run of a script, waiting for people not counted. */
  runMs: number
  /** For the thread's heap; and, as buffers lie outside of it, how much the process may grow by while a script runs. */
  memoryMb: number
}

const lookEveryMs = 200
const megabyte = 1024 * 1024

/** Looks after the thread in which scripts run, from outside: a script that never ends or eats memory cannot be asked to stop. */
export function createWatchdog(limits: Limits, end: (words: string) => void) {
  let timer: NodeJS.Timeout | undefined
  let since = 0
  let memoryBefore = 0
  const memoryWords = `The script took more than ${limits.memoryMb} MB of memory and was stopped. What it did in this run is lost.`
  const look = () => {
    if (performance.now() - since > limits.runMs) {
      end(
        `The script ran for more than ${limits.runMs / 1000} s and was stopped. What it did in this run is lost.`,
      )
    } else if (process.memoryUsage.rss() - memoryBefore > 2 * limits.memoryMb * megabyte) end(memoryWords)
  }
  const work = () => {
    rest()
    since = performance.now()
    memoryBefore = process.memoryUsage.rss()
    timer = setInterval(look, lookEveryMs)
    timer.unref()
  }
  const rest = () => clearInterval(timer)
  return {
    memoryWords,
    work,
    rest,
    /** Each run has its time, and none runs out while a person thinks. */
    see: (message: FromHostThread) => {
      if (message.kind === 'ask') rest()
      if (message.kind === 'answered' || (message.kind === 'running' && message.functionName !== null)) work()
    },
  }
}
