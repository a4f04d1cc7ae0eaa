import { Worker } from 'node:worker_threads'
import { createPendingCalls } from './pending-calls'
import type { FilesCalls, FilesReply } from './thread/files-messages'

const memoryMb = 1024

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

export function startFilesLink(file: string): FilesLink {
  const pending = createPendingCalls()
  let worker = begin()

  function begin(): Worker {
    const begun = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: memoryMb } })
    begun.on('message', receive)
    begun.on('error', (error: NodeJS.ErrnoException) => {
      const ate = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      const words = ate ? 'This file takes more memory than there is: use a smaller one.' : error.message
      pending.rejectAll(new FilesProblem(words))
      worker = begin()
    })
    return begun
  }

  function receive(reply: FilesReply): void {
    if ('value' in reply) pending.resolve(reply.id, reply.value)
    else pending.reject(reply.id, new FilesProblem('problem' in reply ? reply.problem : reply.failed))
  }

  return {
    call: (kind, ask) => pending.call((id) => worker.postMessage({ ...ask, kind, id })),
    close: async () => {
      await worker.terminate()
    },
  }
}
