import { Icon } from './icons'
import { MenuBar } from './menu-bar'
import { MenuButton } from './menu-button'
import type { MenuItem } from './menu-list'
import { ToolBar } from './tool-bar'
import { usePage, useWorkbench } from './use-page'
import type { Workbench } from './workbench'

export function Head() {
  const role = usePage((state) => state.me.role)
  return (
    <header class="head">
      <div class="title-row">
        <span class="file-icon">
          <Icon name="sheet" size={36} />
        </span>
        <div class="title-lines">
          <div class="title-line">
            <FileName />
            <SaveState />
          </div>
          <MenuBar />
        </div>
        <Person />
      </div>
      {role === 'viewer' ? <ViewOnly /> : <ToolBar />}
    </header>
  )
}

/** In place of the tools, as Google shows it. */
function ViewOnly() {
  return (
    <div class="tool-bar view-only" role="note">
      <strong class="view-chip">View only</strong>
      Viewers look around; they edit nothing, and add-ons do not run for them.
    </div>
  )
}

function FileName() {
  const name = usePage(({ book }) => book.name)
  return <h1 class="file-name">{name}</h1>
}

function SaveState() {
  const running = usePage((state) => state.running)
  const connected = usePage((state) => state.connected)
  if (!connected)
    return (
      <span class="save-state problem" role="status">
        Trying to connect…
      </span>
    )
  if (running !== null) {
    return (
      <span class="save-state running" role="status">
        <span class="spinner" aria-hidden="true" /> Running script
      </span>
    )
  }
  return (
    <span class="save-state" role="status">
      Saved in the workbench
    </span>
  )
}

/** Who acts in this window, and who else could. */
function Person() {
  const workbench = useWorkbench()
  const { email } = usePage((state) => state.me)
  return (
    <div class="person">
      <MenuButton
        class="avatar"
        label={`You are ${email}. Act as somebody else`}
        items={() => personItems(workbench)}
      >
        <span aria-hidden="true">{email.charAt(0).toUpperCase()}</span>
      </MenuButton>
    </div>
  )
}

function personItems({ store, door }: Workbench): MenuItem[] {
  const { people, me } = store.get()
  return people.map(({ email, role }) => ({
    label: email,
    shortcut: role,
    checked: email === me.email,
    run: () => window.location.assign(door.pageAs(email)),
  }))
}
