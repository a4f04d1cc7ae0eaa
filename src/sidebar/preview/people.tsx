import type { ReadyPreview } from '../../app/weekly/contract'
import { t } from '../texts'

interface PeopleProps {
  readonly view: ReadyPreview
  /** Address of the one whose mail is shown. */
  readonly chosen: string
  choose(to: string): void
  /** Addresses of those who are to get none this time. */
  readonly left: ReadonlySet<string>
  setLeft(left: ReadonlySet<string>): void
}

/** Who gets a mail, who gets none and why, who may have it, and who has it already. */
export function People({ view, chosen, choose, left, setLeft }: PeopleProps) {
  const { mails, notMailed, already, unclear } = view
  return (
    <nav class="people-list" aria-label={t('page.preview.list')}>
      {mails.length > 1 && (
        <label class="everyone">
          <input
            type="checkbox"
            checked={left.size === 0}
            onInput={() => setLeft(new Set(left.size === 0 ? mails.map(({ to }) => to) : []))}
          />{' '}
          {t('page.preview.everyone')}
        </label>
      )}
      <ul class="mails">
        {mails.map(({ to, name, subject }) => (
          <li key={to}>
            <input
              type="checkbox"
              aria-label={t('page.preview.include', { name: name || to })}
              checked={!left.has(to)}
              onInput={() => setLeft(toggled(left, to))}
            />
            <button type="button" aria-current={to === chosen} onClick={() => choose(to)}>
              <strong>{name || to}</strong>
              <span class="small">{subject}</span>
            </button>
          </li>
        ))}
      </ul>
      {notMailed.length > 0 && (
        <details open={mails.length === 0}>
          <summary>{t('page.preview.getNone', { count: notMailed.length })}</summary>
          <ul class="reasons">
            {notMailed.map(({ name, why }) => (
              <li key={`${name} ${why}`}>
                {name} <span class="soft small">{why}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {unclear.length > 0 && (
        <Names open words={t('page.preview.unclear', { count: unclear.length })} names={unclear} />
      )}
      {already.length > 0 && (
        <Names words={t('page.preview.already', { count: already.length })} names={already} />
      )}
    </nav>
  )
}

interface NamesProps {
  readonly words: string
  readonly names: readonly string[]
  readonly open?: boolean
}

function Names({ words, names, open = false }: NamesProps) {
  return (
    <details open={open}>
      <summary>{words}</summary>
      <ul class="reasons">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  )
}

function toggled(set: ReadonlySet<string>, item: string): ReadonlySet<string> {
  const without = [...set].filter((other) => other !== item)
  return new Set(set.has(item) ? without : [...without, item])
}
