import { Emulated, ScriptException } from '../host/emulated'
import type { HostRun } from '../host/host-run'

/** https://developers.google.com/apps-script/reference/lock/lock-service */
export class LockService extends Emulated {
  readonly apiName = 'Lock.LockService'

  constructor(private readonly run: HostRun) {
    super()
  }

  getDocumentLock(): Lock | null {
    return this.run.spreadsheet() === null ? null : new Lock(this.run, 'document')
  }

  getScriptLock(): Lock {
    return new Lock(this.run, 'script')
  }

  getUserLock(): Lock {
    return new Lock(this.run, `user ${this.run.userEmail}`)
  }
}

/** https://developers.google.com/apps-script/reference/lock/lock; a negative time-out never gets the lock (sheets-behaviours 317, 318). */
export class Lock extends Emulated {
  readonly apiName = 'Lock.Lock'

  constructor(
    private readonly run: HostRun,
    private readonly name: string,
  ) {
    super()
  }

  hasLock(): boolean {
    return this.run.world.locks.holds(this.name, this.run.meter)
  }

  releaseLock(): void {
    this.run.world.locks.release(this.name, this.run.meter)
  }

  tryLock(timeoutInMillis: number): boolean {
    if (timeoutInMillis < 0) return false
    if (this.run.world.locks.take(this.name, this.run.meter)) return true
    this.run.meter.charge(timeoutInMillis)
    return false
  }

  waitLock(timeoutInMillis: number): void {
    if (this.tryLock(timeoutInMillis)) return
    throw new ScriptException('Lock timeout: another process was holding the lock for too long.')
  }
}
