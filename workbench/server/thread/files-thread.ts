import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { writeEml } from '../../files/eml'
import { FileProblem } from '../../files/problem'
import { readEml } from '../../files/read-eml'
import { loadWorkspace, saveWorkspace } from '../../files/workspace'
import { readBookXlsx } from '../../files/xlsx-read'
import { writeBookXlsx } from '../../files/xlsx-write'
import type { FilesReply, FilesRequest, StoredWorkspace } from './files-messages'

async function carryOut(request: FilesRequest): Promise<unknown> {
  switch (request.kind) {
    case 'load':
      return load(request.folder)
    case 'save': {
      const { folder, book, state, mails, keptMails } = request
      await saveWorkspace(folder, { book, host: state, mails, ...(keptMails && { keptMails }) })
      return null
    }
    case 'readXlsx': {
      const { bytes, fileName, owner, timeZone } = request
      return readBookXlsx(bytes, { fileName, owner, timeZone })
    }
    case 'writeXlsx':
      return writeBookXlsx(request.book)
    case 'writeEml':
      return writeEml(request.mail)
  }
}

/** Null where the folder holds no workspace yet. */
async function load(folder: string): Promise<StoredWorkspace | null> {
  try {
    const { book, host, mailFiles } = await loadWorkspace(folder)
    const mails = await Promise.all(
      mailFiles.map(async (name) => readEml(await readFile(join(folder, 'mail', name)))),
    )
    return { book, state: host, mails, mailFiles }
  } catch (error) {
    if (error instanceof FileProblem && error.code === 'workspace-missing') return null
    throw error
  }
}

async function reply(request: FilesRequest): Promise<FilesReply> {
  const { id } = request
  try {
    return { id, value: await carryOut(request) }
  } catch (error) {
    if (error instanceof FileProblem) return { id, problem: error.message }
    return { id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

/** One after the other: two saves at once would tread on each other's files. */
let last: Promise<unknown> = Promise.resolve()
parentPort?.on('message', (request: FilesRequest) => {
  last = last.then(async () => parentPort?.postMessage(await reply(request)))
})
