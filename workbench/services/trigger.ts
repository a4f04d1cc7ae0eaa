import { Emulated, ScriptException } from '../host/emulated'
import type { HostRun } from '../host/host-run'
import type { TriggerState } from '../host/state'

/** https://developers.google.com/apps-script/reference/script/trigger */
export class Trigger extends Emulated {
  readonly apiName = 'Script.Trigger'

  constructor(
    private readonly run: HostRun,
    private readonly state: TriggerState,
  ) {
    super()
  }

  getEventType(): object {
    return this.run.enumValue('Script.EventType', this.state.event)
  }

  getHandlerFunction(): string {
    return this.state.handler
  }

  getTriggerSource(): object {
    const source = this.state.event === 'CLOCK' ? 'CLOCK' : 'SPREADSHEETS'
    return this.run.enumValue('Script.TriggerSource', source)
  }

  /** Null for clock triggers. */
  getTriggerSourceId(): string | null {
    return this.state.event === 'CLOCK' ? null : this.run.world.fileId
  }

  getUniqueId(): string {
    return this.state.id
  }
}

/** The current user's triggers of this script. */
export function scriptTriggers(run: HostRun): Trigger[] {
  return run.world.state.triggers
    .filter(({ owner }) => owner === run.userEmail)
    .map((state) => new Trigger(run, state))
}

/** 20 a user and script: https://developers.google.com/apps-script/guides/services/quotas */
const TRIGGER_LIMIT = 20

/**
 * Adds a trigger for the current user.
 * @throws ScriptException beyond the limits; as an add-on one trigger of each kind a user and document
 * (https://developers.google.com/workspace/add-ons/concepts/editor-triggers). Wordings as reported.
 */
export function addTrigger(run: HostRun, settings: Omit<TriggerState, 'id' | 'owner'>): Trigger {
  const { state, settings: world } = run.world
  const own = state.triggers.filter(({ owner }) => owner === run.userEmail)
  if (own.length >= TRIGGER_LIMIT) {
    throw new ScriptException(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    )
  }
  if (world.installed === 'add-on' && own.some(({ event }) => event === settings.event)) {
    const kind = settings.event === 'CLOCK' ? 'time-based' : 'edit'
    throw new ScriptException(
      `This add-on has created too many ${kind} triggers in this document for this Google user account.`,
    )
  }
  const trigger: TriggerState = { ...settings, id: newId(state.triggers), owner: run.userEmail }
  state.triggers.push(trigger)
  return new Trigger(run, trigger)
}

/** A number as on Google, one above the highest so far. */
function newId(triggers: readonly TriggerState[]): string {
  return String(triggers.reduce((highest, { id }) => Math.max(highest, Number(id)), 1000) + 1)
}
