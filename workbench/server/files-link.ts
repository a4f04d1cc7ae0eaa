import { Worker } from 'node:worker_threads'
import { createPendingCalls } from './pending-calls'
import type { FilesCalls, FilesReply } from './thread/files-messages'

const memoryMb = 1024
/** For reading one file: a large one takes some seconds. */
const usualReadMs = 60_000

/** A file that cannot be used, or cannot be written; the message is for people. */
export class FilesProblem extends Error {
  override readonly name = 'FilesProblem'
}

/** The thread that reads and writes files: whatever is in an uploaded one, the rest of the workbench goes on. */
export interface FilesLink {
  /** @throws FilesProblem */
  call<Kind extends keyof FilesCalls>(
    kind: Kind,
    ask: FilesCalls[Kind]['ask'],
  ): Promise<FilesCalls[Kind]['reply']>
  close(): Promise<void>
}

export function startFilesLink(file: string, readMs = usualReadMs): FilesLink {
  const pending = createPendingCalls()
  let worker = begin()

  function begin(): Worker {
    const begun = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: memoryMb } })
    begun.on('message', receive)
    begun.on('error', (error: NodeJS.ErrnoException) => {
      const ate = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      beginAnew(ate ? 'This file takes more memory than there is: use a smaller one.' : error.message)
    })
    return begun
  }

  function beginAnew(words: string): void {
    worker = begin()
    pending.rejectAll(new FilesProblem(words))
  }

  /** A thread that is busy for ever would save nothing any more either. */
  function stopLate(): void {
    void worker.terminate()
    beginAnew('This file takes longer to read than a workbook should: use another one.')
  }

  function receive(reply: FilesReply): void {
    if ('value' in reply) pending.resolve(reply.id, reply.value)
    else pending.reject(reply.id, new FilesProblem('problem' in reply ? reply.problem : reply.failed))
  }

  return {
    call: async (kind, ask) => {
      const timer = kind === 'readXlsx' ? setTimeout(stopLate, readMs) : undefined
      try {
        return await pending.call((id) => worker.postMessage({ ...ask, kind, id }))
      } finally {
        clearTimeout(timer)
      }
    },
    close: async () => {
      await worker.terminate()
    },
  }
}
