import type { RunView } from '../../../server/protocol'
import { usePage } from '../use-page'
import { duration, longTime } from './times'

/** What the last run of the script cost. */
export function RunPane() {
  const run = usePage(({ status }) => status.lastRun)
  const zone = usePage(({ status }) => status.timeZone)
  if (!run) return <p class="panel-empty">No function has run yet. Choose one in Extensions.</p>
  return (
    <div class="pane">
      <section class="pane-part">
        <h3 class="pane-title mono">{run.functionName}</h3>
        <p class="quiet">
          {longTime(run.at, zone)} · as {run.user}
        </p>
        {run.error && <p class="problem-box">{run.error}</p>}
        <dl class="tiles">
          <Tile name="Calls to Google" value={String(run.callCount)} />
          <Tile name="Google’s time (estimated)" value={duration(run.estimatedMs)} />
          <Tile name="Processor time here" value={duration(run.cpuMs)} />
        </dl>
      </section>
      <Calls run={run} />
    </div>
  )
}

function Tile({ name, value }: { name: string; value: string }) {
  return (
    <div class="tile">
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function Calls({ run }: { run: RunView }) {
  const calls = Object.entries(run.calls).sort(([, a], [, b]) => b - a)
  return (
    <section class="pane-part">
      <h3 class="pane-title">Calls by name</h3>
      <table class="calls">
        <thead>
          <tr>
            <th scope="col">Method</th>
            <th scope="col">Calls</th>
          </tr>
        </thead>
        <tbody>
          {calls.map(([name, count]) => (
            <tr key={name}>
              <td class="mono">{name.replace(/^\w+\.(?=\w+\.\w+$)/, '')}</td>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
