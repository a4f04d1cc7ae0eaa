import type { FunctionComponent } from 'preact'
import { Icon, type IconName } from '../icons'
import type { PanelView } from '../page-state'
import { usePage, useWorkbench } from '../use-page'
import { ClockPane } from './clock-pane'
import { LogPane } from './log-pane'
import { MailPane } from './mail-pane'
import { PeoplePane } from './people-pane'
import { RunPane } from './run-pane'

const views: { view: PanelView; label: string; icon: IconName; Pane: FunctionComponent }[] = [
  { view: 'mail', label: 'Mail', icon: 'mail', Pane: MailPane },
  { view: 'clock', label: 'Clock and triggers', icon: 'clock', Pane: ClockPane },
  { view: 'run', label: 'Last run', icon: 'run', Pane: RunPane },
  { view: 'log', label: 'Log', icon: 'log', Pane: LogPane },
  { view: 'people', label: 'People', icon: 'people', Pane: PeoplePane },
]

/** The workbench's own part of the page, in colours of its own: nothing of it is Google Sheets. */
export function Panel() {
  const { store } = useWorkbench()
  const panel = usePage((state) => state.panel)
  const mailCount = usePage(({ mails }) => mails.length)
  const shown = views.find(({ view }) => view === panel.view)
  const toggle = (view: PanelView): void =>
    store.set({ panel: { view, open: !(panel.open && panel.view === view) } })
  return (
    <div class="panel-place">
      {panel.open && shown && (
        <section class="panel" aria-label={`Workbench: ${shown.label}`}>
          <header class="panel-head">
            <div>
              <p class="panel-kind">Throughline workbench</p>
              <h2 class="panel-title">{shown.label}</h2>
            </div>
            <button
              type="button"
              class="icon-button"
              aria-label="Close the panel"
              onClick={() => toggle(panel.view)}
            >
              <Icon name="close" />
            </button>
          </header>
          <shown.Pane />
        </section>
      )}
      <nav class="rail" aria-label="Workbench">
        {views.map(({ view, label, icon }) => (
          <button
            type="button"
            class="rail-button"
            key={view}
            aria-label={view === 'mail' && mailCount > 0 ? `${label}: ${mailCount}` : label}
            title={label}
            aria-pressed={panel.open && panel.view === view}
            onClick={() => toggle(view)}
          >
            <Icon name={icon} size={22} />
            {view === 'mail' && mailCount > 0 && (
              <span class="rail-count" aria-hidden="true">
                {mailCount}
              </span>
            )}
          </button>
        ))}
      </nav>
    </div>
  )
}
