import { Worker } from 'node:worker_threads'
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

interface Pending {
  resolve(value: unknown): void
  reject(error: Error): void
}

export function startFilesLink(file: string): FilesLink {
  const pending = new Map<number, Pending>()
  let lastId = 0
  let worker = begin()

  function begin(): Worker {
    const begun = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: memoryMb } })
    begun.on('message', receive)
    begun.on('error', (error: NodeJS.ErrnoException) => {
      const ate = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      const words = ate ? 'This file takes more memory than there is: use a smaller one.' : error.message
      for (const { reject } of pending.values()) reject(new FilesProblem(words))
      pending.clear()
      worker = begin()
    })
    return begun
  }

  function receive(reply: FilesReply): void {
    const waiting = pending.get(reply.id)
    pending.delete(reply.id)
    if ('value' in reply) waiting?.resolve(reply.value)
    else waiting?.reject(new FilesProblem('problem' in reply ? reply.problem : reply.failed))
  }

  return {
    call: (kind, ask) =>
      new Promise((resolve, reject) => {
        lastId += 1
        pending.set(lastId, { resolve: (value) => resolve(value as never), reject })
        worker.postMessage({ ...ask, kind, id: lastId })
      }),
    close: async () => {
      await worker.terminate()
    },
  }
}
