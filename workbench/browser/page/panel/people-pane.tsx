import type { PersonView } from '../../../server/protocol'
import { usePage, useWorkbench } from '../use-page'

const roles = ['editor', 'viewer'] as const

/** Who has access, in which role, and a window as each of them. */
export function PeoplePane() {
  const people = usePage((state) => state.people)
  const me = usePage((state) => state.me)
  return (
    <div class="pane">
      <section class="pane-part">
        <h3 class="pane-title">Who has access</h3>
        <ul class="cards">
          {people.map((person) => (
            <Person key={person.email} person={person} isMe={person.email === me.email} />
          ))}
        </ul>
      </section>
      <AddPerson />
    </div>
  )
}

function Person({ person, isMe }: { person: PersonView; isMe: boolean }) {
  const { request, door } = useWorkbench()
  const { email, role } = person
  const change = (wanted: string): void => void request('/people', { email, role: wanted })
  return (
    <li class="card">
      <p class="card-title">
        {email}
        {isMe && <span class="badge">this window</span>}
      </p>
      <div class="person-line">
        {role === 'owner' ? (
          <span class="quiet">owner</span>
        ) : (
          <select
            class="field"
            aria-label={`Role of ${email}`}
            value={role}
            onChange={(event) => change(event.currentTarget.value)}
          >
            {roles.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
            <option value="none">no access</option>
          </select>
        )}
        <a class="link" href={door.pageAs(email)} target="_blank" rel="noreferrer">
          {isMe ? 'Second window' : 'Window as this person'}
        </a>
      </div>
    </li>
  )
}

function AddPerson() {
  const { request } = useWorkbench()
  return (
    <section class="pane-part">
      <h3 class="pane-title">Add a person</h3>
      <form
        class="line-form"
        onSubmit={(event) => {
          event.preventDefault()
          const form = event.currentTarget
          const data = new FormData(form)
          void request('/people', { email: data.get('email'), role: data.get('role') }).then((reply) => {
            if (!reply.error) form.reset()
          })
        }}
      >
        <label>
          Email
          <input class="field" name="email" type="email" required />
        </label>
        <label>
          Role
          <select class="field" name="role">
            {roles.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <button type="submit" class="button">
          Add
        </button>
      </form>
    </section>
  )
}
