import type { JSX } from 'preact'

interface TabsProps<K extends string> {
  readonly label: string
  readonly tabs: readonly { readonly key: K; readonly words: string; readonly pane: JSX.Element }[]
  readonly chosen: K
  choose(key: K): void
}

/** Tabs as https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ describes them: arrow keys choose, Tab goes on to the pane. */
export function Tabs<K extends string>({ label, tabs, chosen, choose }: TabsProps<K>) {
  const onKeyDown = (event: KeyboardEvent) => {
    const next =
      tabs[
        afterKey(
          event.key,
          tabs.findIndex(({ key }) => key === chosen),
          tabs.length,
        )
      ]
    if (!next || next.key === chosen) return
    event.preventDefault()
    choose(next.key)
    document.getElementById(`tab-${next.key}`)?.focus()
  }
  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map(({ key, words }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`tab-${key}`}
            aria-selected={key === chosen}
            aria-controls={`pane-${key}`}
            tabIndex={key === chosen ? 0 : -1}
            onClick={() => choose(key)}
          >
            {words}
          </button>
        ))}
      </div>
      {tabs.map(({ key, pane }) => (
        <div
          key={key}
          id={`pane-${key}`}
          role="tabpanel"
          aria-labelledby={`tab-${key}`}
          hidden={key !== chosen}
        >
          {pane}
        </div>
      ))}
    </>
  )
}

/** The tab that a key leads to from the one at `index`; -1 for a key that leads nowhere. */
function afterKey(key: string, index: number, count: number): number {
  if (key === 'ArrowRight') return (index + 1) % count
  if (key === 'ArrowLeft') return (index - 1 + count) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : -1
}
