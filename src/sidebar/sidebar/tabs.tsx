import type { ComponentChildren } from 'preact'

interface TabsProps<K extends string> {
  readonly label: string
  readonly tabs: readonly { readonly key: K; readonly words: string }[]
  readonly chosen: K
  readonly children: ComponentChildren
  choose(key: K): void
}

/** Tabs as https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ describes them: arrow keys choose, Tab goes on to the pane. */
export function Tabs<K extends string>({ label, tabs, chosen, children, choose }: TabsProps<K>) {
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
            aria-controls="pane"
            tabIndex={key === chosen ? 0 : -1}
            onClick={() => choose(key)}
          >
            {words}
          </button>
        ))}
      </div>
      <div id="pane" role="tabpanel" aria-labelledby={`tab-${chosen}`}>
        {children}
      </div>
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
