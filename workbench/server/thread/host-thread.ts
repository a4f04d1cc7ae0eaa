import { randomInt } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import type { Answer, Dialog } from '../../host/ui-events'
import { type Inbox, openInbox } from './inbox'
import { createSession } from './session'
import type { FromHostThread, HostRequest, HostThreadData, ToHostThread } from './thread-messages'

/** The thread that owns the book and runs the script. While one waits for an answer it goes on doing what others ask for. */
function start(data: HostThreadData): void {
  const port = parentPort
  if (port === null) throw new Error('This file is the inside of a thread')
  const answers = new Map<number, Answer>()
  // So that no late answer to a dialog of an earlier thread fits one of this.
  let asked = randomInt(1_000_000_000)
  const emit = (message: FromHostThread) => port.postMessage(message)
  const ask = (dialog: Dialog, to: string): Answer => {
    asked += 1
    const dialogId = asked
    emit({ kind: 'ask', dialogId, to, dialog })
    inbox.waitUntil(() => answers.has(dialogId))
    emit({ kind: 'answered', dialogId, to })
    return answers.get(dialogId) ?? { button: 'close' }
  }
  const session = createSession({ scriptDir: data.scriptDir, contents: data, emit, ask })
  const inbox: Inbox<ToHostThread> = openInbox(port, data.signal, (message) => {
    if (message.kind === 'answer') answers.set(message.dialogId, message.answer)
    else handle(session, message, emit)
  })
  emit({ kind: 'ready' })
}

/** A bug of the workbench fails the request, not the thread. */
function handle(
  session: ReturnType<typeof createSession>,
  request: HostRequest,
  emit: (message: FromHostThread) => void,
): void {
  const { id } = request
  try {
    session.handle(request, (reply) => emit({ kind: 'reply', id, reply }))
  } catch (error) {
    emit({ kind: 'failed', id, words: error instanceof Error ? (error.stack ?? '') : String(error) })
  }
}

start(workerData as HostThreadData)
