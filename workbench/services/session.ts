import { Emulated } from '../host/emulated'
import type { HostRun } from '../host/host-run'

/** https://developers.google.com/apps-script/reference/base/session */
export class Session extends Emulated {
  readonly apiName = 'Base.Session'

  constructor(private readonly run: HostRun) {
    super()
  }

  /** '' in simple triggers, as usual (https://developers.google.com/apps-script/guides/triggers). */
  getActiveUser(): User {
    return new User(this.run.mode === 'FULL' ? this.run.userEmail : '')
  }

  getActiveUserLocale(): string {
    return this.run.world.settings.userLocale.split(/[_-]/)[0] ?? 'en'
  }

  getEffectiveUser(): User {
    return this.getActiveUser()
  }

  getScriptTimeZone(): string {
    return this.run.world.project.manifest.timeZone
  }

  /** Stable per user and script for 30 days; the form of the key is a *guess*. */
  getTemporaryActiveUserKey(): string {
    return Buffer.from(`${this.run.world.state.scriptId} ${this.run.userEmail}`).toString('base64url')
  }
}

/** https://developers.google.com/apps-script/reference/base/user; its text is its address (sheets-behaviours 326). */
export class User extends Emulated {
  readonly apiName = 'Base.User'

  constructor(private readonly email: string) {
    super()
  }

  getEmail(): string {
    return this.email
  }

  override toString(): string {
    return this.email
  }
}
