import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CellEdit } from '../../host/events'
import type { RunOptions } from '../../host/host'
import { findMenuItem, type MenuEvent } from '../../host/menus'
import type { RunReport } from '../../host/run-report'
import { codeFiles, readScriptProject } from '../../host/script-project'
import { quotaPerDay } from '../quota'
import { clockTrouble, targetOf } from './clock-move'
import { menuViews, scriptNameOf } from './menu-views'
import type { Session } from './session'
import type { ClockMove, HostCalls } from './thread-messages'

interface Started {
  functionName: string
  user: string
}

/** Everything by which people and the clock set the script going, each run reported and its changes told to all. */
export function scriptRuns(session: Session) {
  const { host } = session
  const menus = new Map<string, readonly MenuEvent[]>()
  const files = codeFiles(session.scriptDir)
  const scriptName = scriptNameOf(readScriptProject(session.scriptDir), files)
  const mentionsEdit = files.some((file) =>
    /\bonEdit\b/.test(readFileSync(join(session.scriptDir, file), 'utf8')),
  )
  const report = (of: Started, came: RunReport) => reportRun(session, of, came)
  const open = (user: string): HostCalls['open']['reply'] => {
    const came = host.open(asSeenBy(session, user))
    menus.set(user, host.menus)
    report({ functionName: 'onOpen', user }, came)
    return { menus: menuViews(host.menus, scriptName) }
  }
  return {
    open,
    clickMenu: (user: string, { path, at }: HostCalls['menu']['ask']): HostCalls['menu']['reply'] => {
      // The window may be older than this thread, which began after a script had to be stopped.
      if (!menus.has(user)) open(user)
      const functionName = menuFunction(menus.get(user) ?? [], path)
      if (functionName === undefined) return { error: 'This menu item is not there: reload the page.' }
      const came = session.selections.during(user, at, () =>
        host.run(functionName, [], asSeenBy(session, user)),
      )
      report({ functionName, user }, came)
      if (came.error !== null) session.emit({ kind: 'error', to: user, text: came.error })
      return {}
    },
    callFromPage: (user: string, call: HostCalls['run']['ask']): HostCalls['run']['reply'] => {
      const came = session.selections.during(user, call.at, () =>
        host.clientCall(call.functionName, call.args, asSeenBy(session, user)),
      )
      report({ functionName: call.functionName, user }, came)
      return came.error === null ? { result: came.result } : { error: errorOf(came.error) }
    },
    /** After cells were changed by hand: onEdit and the installed triggers, where the script has any. */
    edited: (user: string, edit: CellEdit) => {
      if (!mentionsEdit && !host.state.triggers.some(({ event }) => event === 'ON_EDIT')) return
      for (const came of host.edited(edit, asSeenBy(session, user)))
        report({ functionName: 'onEdit', user }, came)
    },
    moveClock: (user: string, move: ClockMove): HostCalls['clock']['reply'] => {
      const to = targetOf(move, host.state.clock)
      if (to === null) return { fired: 0, error: 'The clock only goes forward, at most a year at a time.' }
      const fired = host.advance(to, clockTrouble(move.trouble))
      session.publish()
      for (const { handler, owner, reports } of fired) {
        for (const came of reports) emitReport(session, { functionName: handler, user: owner }, came)
      }
      session.emit({ kind: 'running', user, functionName: null })
      return { fired: fired.reduce((sum, { reports }) => sum + reports.length, 0) }
    },
    setQuota: (user: string, left: number): void => {
      host.state.mailQuota[user] = { used: quotaPerDay - left, since: host.state.clock }
      session.publish()
    },
  }
}

function asSeenBy(session: Session, user: string): RunOptions {
  return {
    user,
    screen: {
      ask: (dialog) => {
        // What the script has done so far is to be seen while the person thinks about the answer.
        session.publish()
        return session.ask(dialog, user)
      },
      show: (event) => {
        if (event.kind !== 'menu') session.emit({ kind: 'show', to: user, event })
      },
    },
  }
}

function menuFunction(menus: readonly MenuEvent[], path: readonly string[]): string | undefined {
  try {
    return findMenuItem(menus, path)
  } catch {
    return undefined
  }
}

function reportRun(session: Session, started: Started, came: RunReport): void {
  session.publish()
  emitReport(session, started, came)
  session.emit({ kind: 'running', user: started.user, functionName: null })
}

function emitReport(session: Session, { functionName, user }: Started, came: RunReport): void {
  const { calls, callCount, localCount, estimatedMs, cpuMs, error } = came
  const at = session.host.state.clock
  const log = error === null ? came.log : [...came.log, `${functionName} failed: ${error}`]
  session.emit({
    kind: 'report',
    view: { functionName, user, at, calls, callCount, localCount, estimatedMs, cpuMs, error },
    log,
    mails: came.mails,
  })
}

/** 'TypeError: x is not a function' as the failure handler of google.script.run is given it. */
function errorOf(text: string): { name: string; message: string } {
  const [, name = 'Error', message = text] = /^(\w+): (.*)$/s.exec(text) ?? []
  return { name, message }
}
