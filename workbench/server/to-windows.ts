import { sameData } from '../files/same-data'
import { applyPatches } from './apply-patches'
import type { Desk } from './desk'
import type { createDialogs } from './dialogs'
import type { FilesLink } from './files-link'
import type { Frames } from './frame/frames'
import { peopleOf, personOf } from './people-views'
import type { HostStatus } from './protocol'
import type { Saver } from './saver'
import { showToPerson } from './show-to-person'
import type { Postman } from './smtp'
import { coalesced, runningTeller } from './tell-later'
import type { FromHostThread } from './thread/thread-messages'
import type { Windows } from './windows'

const mostLogLines = 500
interface Parts {
  desk: Desk
  windows: Windows
  dialogs: ReturnType<typeof createDialogs>
  frames: Frames
  saver: Saver
  files: FilesLink
  postman?: Postman
  status(person: string): HostStatus
}

/** Takes what the script's thread reports to the desk, and on to the windows. */
export function toWindows(parts: Parts) {
  const { desk, windows, dialogs } = parts
  const tellStatus = coalesced(() => {
    for (const person of windows.people())
      windows.send({ type: 'status', status: parts.status(person) }, person)
  })
  const runs = runningTeller(parts)
  const receive = (message: FromHostThread): void => {
    switch (message.kind) {
      case 'changed':
        takeChange(parts, message, tellStatus)
        break
      case 'report':
        takeReport(parts, message)
        tellStatus()
        break
      case 'running':
        runs.running(message)
        break
      case 'show':
        showToPerson(parts, message.to, message.event)
        break
      case 'error':
      case 'select':
        showToPerson(parts, message.to, message)
        break
      case 'answered':
        runs.answered()
        break
      case 'ask':
        runs.asked()
        dialogs.ask(message.dialogId, message.to, message.dialog)
        break
    }
  }
  return {
    receive,
    /** The thread and with it all that waited in it is another. */
    reload: () => {
      dialogs.forgetAll()
      runs.forget()
      desk.version += 1
      windows.send({ type: 'reload' })
    },
  }
}

function takeChange(
  { desk, windows, saver }: Parts,
  change: Extract<FromHostThread, { kind: 'changed' }>,
  tellStatus: () => void,
): void {
  const people = peopleOf(desk.book)
  const before = desk.state
  desk.book = { ...applyPatches(desk.book, change.patches), ...change.facts }
  desk.state = change.state
  desk.version = change.version
  saver.changed()
  if (change.patches.length > 0) {
    windows.send({ type: 'patches', version: change.version, patches: change.patches })
  }
  if (!sameData(before, change.state)) tellStatus()
  if (!sameData(people, peopleOf(desk.book))) tellPeople(desk, windows)
}

function takeReport(parts: Parts, { view, log, mails }: Extract<FromHostThread, { kind: 'report' }>): void {
  const { desk } = parts
  desk.lastRun = view
  desk.log = [...desk.log, ...log].slice(-mostLogLines)
  if (mails.length > 0) takeMails(parts, mails)
}

function tellPeople({ book }: Desk, windows: Windows): void {
  for (const email of windows.people()) {
    const me = personOf(book, email)
    // Whoever lost the file is told by the next thing that they ask for.
    if (me === undefined) windows.send({ type: 'reload' }, email)
    else windows.send({ type: 'people', people: peopleOf(book), me }, email)
  }
}

function takeMails(parts: Parts, mails: Extract<FromHostThread, { kind: 'report' }>['mails']): void {
  const { mailbox } = parts.desk
  const numbers = mailbox.add(mails)
  parts.saver.changed()
  const tell = () => {
    parts.windows.send({ type: 'mail', mails: numbers.flatMap((number) => mailbox.view(number) ?? []) })
  }
  tell()
  for (const number of numbers) void deliver(parts, mailbox, number)
}

async function deliver(
  { postman, files, windows }: Parts,
  mailbox: Desk['mailbox'],
  number: number,
): Promise<void> {
  const mail = mailbox.get(number)
  if (postman === undefined || mail === undefined) return
  // Whoever gets a blind copy is named to the mail server only.
  const eml = await files.call('writeEml', { mail: { ...mail, bcc: '' } })
  mailbox.delivered(number, await postman.deliver(mail, eml))
  windows.send({ type: 'mail', mails: [mailbox.view(number)].flatMap((view) => view ?? []) })
}
