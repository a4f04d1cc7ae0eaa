import { Emulated, ScriptException } from '../host/emulated'
import type { HostRun } from '../host/host-run'
import { scriptTriggers, type Trigger } from './trigger'
import { TriggerBuilder } from './trigger-builder'

/** https://developers.google.com/apps-script/reference/script/script-app */
export class ScriptApp extends Emulated {
  readonly apiName = 'Script.ScriptApp'

  constructor(private readonly run: HostRun) {
    super()
  }

  deleteTrigger(trigger: Trigger): void {
    const { triggers } = this.run.world.state
    const position = triggers.findIndex(({ id }) => id === trigger.getUniqueId())
    if (position >= 0) triggers.splice(position, 1)
  }

  getAuthorizationInfo(_authMode: object): AuthorizationInfo {
    return new AuthorizationInfo(
      this.run,
      this.missingScopes(this.run.world.project.manifest.oauthScopes ?? []),
    )
  }

  getInstallationSource(): object {
    const addOn = this.run.world.settings.installed === 'add-on'
    return this.run.enumValue('Script.InstallationSource', addOn ? 'WEB_STORE_ADD_ON' : 'NONE')
  }

  /** Those of the current user only (https://developers.google.com/apps-script/guides/triggers/installable). */
  getProjectTriggers(): Trigger[] {
    return scriptTriggers(this.run)
  }

  getScriptId(): string {
    return this.run.world.state.scriptId
  }

  getUserTriggers(_spreadsheet: Emulated): Trigger[] {
    return scriptTriggers(this.run)
  }

  newTrigger(functionName: string): TriggerBuilder {
    return new TriggerBuilder(this.run, functionName)
  }

  requireAllScopes(_authMode: object): void {
    this.refuse(this.missingScopes(this.run.world.project.manifest.oauthScopes ?? []))
  }

  /** Ends the script where the user has not granted a scope; the wording is a *guess*. */
  requireScopes(_authMode: object, scopes: string[]): void {
    this.refuse(this.missingScopes(scopes))
  }

  private missingScopes(scopes: readonly string[]): string[] {
    const granted = this.run.grantedScopes
    return granted === null ? [] : scopes.filter((scope) => !granted.includes(scope))
  }

  private refuse(missing: readonly string[]): void {
    if (missing.length === 0) return
    throw new ScriptException(
      `Authorization is required to perform that action. Missing: ${missing.join(', ')}`,
    )
  }
}

/** https://developers.google.com/apps-script/reference/script/authorization-info */
export class AuthorizationInfo extends Emulated {
  readonly apiName = 'Script.AuthorizationInfo'

  constructor(
    private readonly run: HostRun,
    private readonly missing: readonly string[],
  ) {
    super()
  }

  getAuthorizationStatus(): object {
    const status = this.missing.length === 0 ? 'NOT_REQUIRED' : 'REQUIRED'
    return this.run.enumValue('Script.AuthorizationStatus', status)
  }

  getAuthorizationUrl(): string | null {
    return this.missing.length === 0 ? null : 'https://script.google.com/d/authorize'
  }
}
