import type { Translate } from '../../messages'
import { columnsOf, type TableKey } from './declaration'
import type { ColorRule } from './tab-plan'
import { choiceLabel } from './vocabulary'

interface Tint {
  readonly background: string
  readonly color: string
}

// Pale, with dark text of the same hue (contrast above 7:1): nothing on a tab shouts at anybody. No red for what is late or stopped.
const reached: Tint = { background: '#e3f1e6', color: '#1d5031' }
const moving: Tint = { background: '#e2edf8', color: '#1f4468' }
const changing: Tint = { background: '#fbf0d9', color: '#5c4000' }
const resting: Tint = { background: '#eeeff1', color: '#43484e' }

const tints: Readonly<Record<string, Readonly<Record<string, Tint>>>> = {
  communityStatus: { active: moving, paused: resting, ended: resting },
  goalStatus: { planned: resting, active: moving, met: reached, stopped: resting },
  cycleStatus: { planned: resting, active: moving, closed: reached },
  practiceStatus: { planned: resting, doing: moving, done: reached, dropped: resting },
  decision: { keep: reached, adapt: changing, stop: resting },
  met: { yes: reached, partly: changing, no: resting },
}

/** The colours of the columns that say how far something is. */
export function statusColors(table: TableKey, t: Translate): ColorRule[] {
  return columnsOf(table).flatMap(({ key, list }) =>
    Object.entries((list && tints[list]) ?? {}).map(([choice, tint]) => ({
      columnKey: key,
      text: list ? choiceLabel(list, choice, t) : '',
      ...tint,
    })),
  )
}
