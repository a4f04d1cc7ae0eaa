import { Options, SelectField, TextField } from '../design/parts'
import { t } from '../texts'
import { withRole } from './form'
import { type MembersRead, membersOf } from './members'
import type { StepProps } from './step-props'

/** The lead, and everyone else as pasted; below it, at once, how that will be read. */
export function PeopleStep({ form, view, words, problems, change }: StepProps) {
  const read = membersOf(form)
  const problem = (field: 'leadName' | 'leadEmail' | 'members') => {
    const key = problems[field]
    return key ? { problem: t(key) } : {}
  }
  return (
    <div class="stack-wide">
      <div class="trio">
        <TextField
          label={t('page.setUp.leadName')}
          value={form.leadName}
          {...problem('leadName')}
          onInput={(leadName) => change({ leadName })}
        />
        <TextField
          label={t('page.setUp.leadEmail')}
          keys="email"
          value={form.leadEmail}
          {...problem('leadEmail')}
          onInput={(leadEmail) => change({ leadEmail })}
        />
        <SelectField
          label={t('page.setUp.members.role')}
          value={form.leadRole}
          options={view.roles}
          onInput={(leadRole) => change({ leadRole })}
        />
      </div>
      {view.there && view.there.members !== '' && <p class="notice">{view.there.members}</p>}
      <TextField
        label={t(view.there ? 'page.setUp.members.new' : 'page.setUp.members')}
        optional={t('page.setUp.optional')}
        hint={words.members}
        placeholder={t('page.setUp.members.example')}
        rows={4}
        value={form.members}
        {...problem('members')}
        onInput={(members) => change({ members })}
      />
      {form.members.trim() !== '' && <ReadNotes read={read} leadEmail={form.leadEmail} />}
      {read.people.length > 0 && <PeopleTable read={read} {...{ form, view, words, change }} />}
    </div>
  )
}

function ReadNotes({ read, leadEmail }: { readonly read: MembersRead; readonly leadEmail: string }) {
  const { people, repeated, unread, hasLead } = read
  return (
    <div class="stack" role="status">
      <p class="label">{t('page.setUp.members.read', { count: people.length })}</p>
      {hasLead && <p class="soft small">{t('page.setUp.members.lead', { email: leadEmail })}</p>}
      {repeated.length > 0 && (
        <p class="soft small">
          {t('page.setUp.members.repeated', { count: repeated.length, list: repeated.join(', ') })}
        </p>
      )}
      {unread.length > 0 && (
        <p class="notice warning small">{t('page.setUp.members.unread', { list: unread.join('; ') })}</p>
      )}
    </div>
  )
}

/** Beyond so many, roles are chosen on the Members tab. */
const mostRows = 100

function PeopleTable({
  read,
  form,
  view,
  words,
  change,
}: { readonly read: MembersRead } & Omit<StepProps, 'problems'>) {
  const isSchool = words.communities !== null
  return (
    <div class="stack">
      <table class="people">
        <thead>
          <tr>
            <th scope="col">{t('page.setUp.members.name')}</th>
            <th scope="col">{t('page.setUp.members.email')}</th>
            {isSchool && <th scope="col">{t('page.setUp.members.communities')}</th>}
            <th scope="col">{t('page.setUp.members.role')}</th>
          </tr>
        </thead>
        <tbody>
          {read.people.slice(0, mostRows).map(({ name, email, role, communities }) => (
            <tr key={email}>
              <td>{name}</td>
              <td>{email}</td>
              {isSchool && <td>{communities.join(', ') || form.community}</td>}
              <td>
                <select
                  class="cell-select"
                  aria-label={t('page.setUp.members.roleOf', { name })}
                  value={role}
                  onInput={(event) => change(withRole(form, email, event.currentTarget.value))}
                >
                  <Options options={view.roles} />
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="soft small">{t('page.setUp.roles.note')}</p>
    </div>
  )
}
