import { Emulated, ScriptException } from '../host/emulated'
import type { HostRun } from '../host/host-run'
import type { TriggerState } from '../host/state'
import { ClockTriggerBuilder } from './clock-trigger-builder'
import { addTrigger, type Trigger } from './trigger'

/** https://developers.google.com/apps-script/reference/script/trigger-builder */
export class TriggerBuilder extends Emulated {
  readonly apiName = 'Script.TriggerBuilder'

  constructor(
    private readonly run: HostRun,
    private readonly handler: string,
  ) {
    super()
  }

  forSpreadsheet(_spreadsheet: unknown): SpreadsheetTriggerBuilder {
    return new SpreadsheetTriggerBuilder(this.run, this.handler)
  }

  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.run, this.handler)
  }
}

/** https://developers.google.com/apps-script/reference/script/spreadsheet-trigger-builder */
export class SpreadsheetTriggerBuilder extends Emulated {
  readonly apiName = 'Script.SpreadsheetTriggerBuilder'
  private event: TriggerState['event'] | null = null

  constructor(
    private readonly run: HostRun,
    private readonly handler: string,
  ) {
    super()
  }

  create(): Trigger {
    if (this.event === null) throw new ScriptException('The event type of the trigger was not set.')
    return addTrigger(this.run, { handler: this.handler, event: this.event, schedule: null, nextAt: null })
  }

  onChange(): this {
    this.event = 'ON_CHANGE'
    return this
  }

  onEdit(): this {
    this.event = 'ON_EDIT'
    return this
  }

  onFormSubmit(): this {
    this.event = 'ON_FORM_SUBMIT'
    return this
  }

  onOpen(): this {
    this.event = 'ON_OPEN'
    return this
  }
}
