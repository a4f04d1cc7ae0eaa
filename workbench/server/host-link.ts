import { Worker } from 'node:worker_threads'
import type { Answer } from '../host/ui-events'
import { createPendingCalls } from './pending-calls'
import { post } from './thread/inbox'
import type {
  Contents,
  FromHostThread,
  HostCallKind,
  HostCalls,
  HostThreadData,
  ToHostThread,
} from './thread/thread-messages'
import { createWatchdog, type Limits } from './watchdog'

export interface HostLinkOptions {
  /** The thread's program (see threadFile). */
  file: string
  scriptDir: string
  limits: Limits
  /** With what a thread begins, also after the one before had to be ended. */
  contents(): Contents
  onMessage(message: FromHostThread): void
  /** A script was stopped, in words; a new thread is about to begin. */
  onEnded(words: string): void
}

/** The thread that owns the book, started anew when a script had to be stopped. */
export interface HostLink {
  /** Settled when the first thread can work. @throws Error where the script cannot even be read */
  readonly ready: Promise<void>
  /** @throws HostProblem in words when the script was stopped meanwhile */
  call<Kind extends HostCallKind>(
    kind: Kind,
    user: string,
    ask: HostCalls[Kind]['ask'],
  ): Promise<HostCalls[Kind]['reply']>
  answer(dialogId: number, answer: Answer): void
  /** Begins anew with other contents. */
  restart(): void
  close(): Promise<void>
}

/** Why a request came to nothing, in words for people. */
export class HostProblem extends Error {
  override readonly name = 'HostProblem'
}

function firstReady() {
  let resolve = () => {}
  let reject = (_error: Error) => {}
  const promise = new Promise<void>((resolved, rejected) => {
    resolve = resolved
    reject = rejected
  })
  return { promise, resolve, reject }
}

interface Running {
  worker: Worker
  signal: Int32Array
  isReady: boolean
  isRunning: boolean
}

export function startHostLink(options: HostLinkOptions): HostLink {
  const pending = createPendingCalls()
  const first = firstReady()
  const watchdog = createWatchdog(options.limits, (words) => end(words))
  let running = begin()

  function begin(): Running {
    const signal = new Int32Array(new SharedArrayBuffer(4))
    const data: HostThreadData = { ...options.contents(), scriptDir: options.scriptDir, signal }
    const worker = new Worker(options.file, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: options.limits.memoryMb },
    })
    const current: Running = { worker, signal, isReady: false, isRunning: false }
    worker.on('message', (message: FromHostThread) => {
      if (running === current) receive(message)
    })
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (running === current) fail(error)
    })
    return current
  }

  /** A thread that could not even begin would not do better the next time. */
  function fail(error: NodeJS.ErrnoException): void {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') end(watchdog.memoryWords)
    else if (running.isReady) end(`The workbench failed: ${error.message}`)
    else {
      first.reject(error)
      rejectAll(`The workbench cannot go on: ${error.message}`)
    }
  }

  function rejectAll(words: string): void {
    pending.rejectAll(new HostProblem(words))
  }

  function receive(message: FromHostThread): void {
    if (message.kind === 'ready') {
      running.isReady = true
      first.resolve()
      if (pending.size > 0) watchdog.work()
      return
    }
    watchdog.see(message)
    if (message.kind === 'reply') pending.resolve(message.id, message.reply)
    else if (message.kind === 'failed') failCall(message)
    else options.onMessage(message)
    if (message.kind === 'running') running.isRunning = message.functionName !== null
    // After the answer to an edit, the script that it set off may go on for ever.
    if (pending.size === 0 && !running.isRunning) watchdog.rest()
  }

  function failCall({ id, words }: { id: number; words: string }): void {
    console.error(words)
    pending.reject(id, new HostProblem('The workbench failed at this; its terminal says how.'))
  }

  function end(words: string): void {
    options.onEnded(words)
    replaceThread()
    rejectAll(words)
  }

  function replaceThread(): void {
    watchdog.rest()
    void running.worker.terminate()
    running = begin()
  }

  const send = (message: ToHostThread) => post(running.worker, running.signal, message)
  return {
    ready: first.promise,
    call: (kind, user, ask) => {
      if (pending.size === 0 && running.isReady) watchdog.work()
      return pending.call((id) => send({ ...ask, kind, user, id } as ToHostThread))
    },
    answer: (dialogId, answer) => send({ kind: 'answer', dialogId, answer }),
    restart: () => {
      replaceThread()
      rejectAll('Another file was opened meanwhile.')
    },
    close: async () => {
      watchdog.rest()
      await running.worker.terminate()
    },
  }
}
