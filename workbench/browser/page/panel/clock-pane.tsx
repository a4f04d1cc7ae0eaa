import { useState } from 'preact/hooks'
import { usePage, useWorkbench } from '../use-page'
import type { Workbench } from '../workbench'
import { Segment } from './mail-reader'
import { nextMonday } from './next-monday'
import { longTime } from './times'

type Trouble = 'none' | 'late' | 'twice' | 'never'

const troubles: { trouble: Trouble; label: string }[] = [
  { trouble: 'none', label: 'On time' },
  { trouble: 'late', label: 'Late' },
  { trouble: 'twice', label: 'Twice' },
  { trouble: 'never', label: 'Never' },
]

/** The host's clock, which only moves when told to, and what waits for it. */
export function ClockPane() {
  const { clock, clockWords, timeZone } = usePage(({ status }) => status)
  const [trouble, setTrouble] = useState<Trouble>('none')
  const [busy, setBusy] = useState(false)
  const workbench = useWorkbench()
  const move = (wish: object) => async (): Promise<void> => {
    setBusy(true)
    await advance(workbench, { ...wish, ...(trouble !== 'none' && { trouble }) })
    setBusy(false)
  }
  return (
    <div class="pane">
      <section class="pane-part">
        <h3 class="pane-title">Now</h3>
        <p class="clock-words">{clockWords}</p>
        <p class="quiet">{timeZone.replaceAll('_', ' ')}</p>
        <div class="button-grid">
          <ClockButton label="+ 1 hour" busy={busy} run={move({ days: 0, hours: 1 })} />
          <ClockButton label="+ 1 day" busy={busy} run={move({ days: 1, hours: 0 })} />
          <ClockButton label="+ 1 week" busy={busy} run={move({ days: 7, hours: 0 })} />
          <ClockButton label="To Monday noon" busy={busy} run={move({ to: nextMonday(clock, timeZone) })} />
        </div>
        <h3 class="pane-title">Triggers fire</h3>
        <fieldset class="segments" aria-label="How triggers fire">
          {troubles.map((one) => (
            <Segment
              key={one.trouble}
              label={one.label}
              on={trouble === one.trouble}
              choose={() => setTrouble(one.trouble)}
            />
          ))}
        </fieldset>
      </section>
      <Triggers />
      <Quota />
    </div>
  )
}

function ClockButton({ label, busy, run }: { label: string; busy: boolean; run(): void }) {
  return (
    <button type="button" class="button" disabled={busy} onClick={run}>
      {label}
    </button>
  )
}

async function advance(workbench: Workbench, wish: object): Promise<void> {
  const reply = await workbench.request('/clock', wish)
  if (reply.error) return
  const fired = Array.isArray(reply.fired) ? reply.fired.length : Number(reply.fired ?? 0)
  const words = fired === 1 ? 'A trigger fired once.' : `Triggers fired ${fired} times.`
  workbench.toast(fired === 0 ? 'The clock was moved. No trigger fired.' : words, { title: 'Clock' })
}

function Triggers() {
  const { triggers, timeZone } = usePage(({ status }) => status)
  return (
    <section class="pane-part">
      <h3 class="pane-title">Triggers</h3>
      {triggers.length === 0 && (
        <p class="quiet">None. The add-on makes one when its schedule is switched on.</p>
      )}
      <ul class="cards">
        {triggers.map(({ id, handler, owner, words, nextAt }) => (
          <li class="card" key={id}>
            <p class="card-title">{handler}</p>
            <p>{words}</p>
            <p class="quiet">
              {nextAt ? `Next: ${longTime(nextAt, timeZone)}` : 'Will not fire by itself'} · as {owner}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Quota() {
  const workbench = useWorkbench()
  const left = usePage(({ status }) => status.quotaLeft)
  return (
    <section class="pane-part">
      <h3 class="pane-title">Mail quota</h3>
      <form
        class="line-form"
        key={left}
        onSubmit={(event) => {
          event.preventDefault()
          const value = new FormData(event.currentTarget).get('left')
          void workbench.request('/quota', { left: Number(value) })
        }}
      >
        <label>
          Recipients left today
          <input
            class="field"
            name="left"
            type="number"
            min="0"
            max="100000"
            defaultValue={String(left)}
            required
          />
        </label>
        <button type="submit" class="button">
          Set
        </button>
      </form>
    </section>
  )
}
