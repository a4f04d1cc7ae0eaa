import type { MapItemView } from '../../app/check/contract'
import { type Branch, supportedBeside } from '../../core/alignment/map/map-nodes'
import { t } from '../texts'

interface ListProps {
  readonly branches: readonly Branch<MapItemView>[]
  readonly found: ReadonlySet<string> | null
  /** What an item is called, by its key: for the further goals that one supports. */
  readonly nameOf: ReadonlyMap<string, string>
  choose(item: MapItemView): void
}

/** The same as the picture, as a nested list: each goal once, with what else it supports and what is wrong said in words. */
export function MapList({ branches, nameOf, ...props }: ListProps) {
  return (
    <ul class="map-list">
      {branches.map(({ item, home, below }) => {
        const others = supportedBeside(item, home).flatMap((key) => nameOf.get(key) ?? [])
        const isFound = props.found?.has(item.key) ?? false
        return (
          <li key={item.key}>
            <button
              type="button"
              class={`leads ${isFound ? 'found' : ''}`}
              onClick={() => props.choose(item)}
            >
              {nameOf.get(item.key)}
            </button>{' '}
            <span class="soft small">
              {[item.owner, item.facts, item.state === 'live' ? '' : t(`page.map.${item.state}`)]
                .filter((part) => part !== '')
                .join(', ')}
            </span>
            {others.length > 0 && (
              <span class="soft small">
                {' '}
                {t('page.map.also', { goals: others.join('; '), below: home === '' ? 'no' : 'yes' })}
              </span>
            )}
            {item.troubles.map((words) => (
              <p key={words} class="trouble small">
                {words}
              </p>
            ))}
            {below.length > 0 && <MapList branches={below} nameOf={nameOf} {...props} />}
          </li>
        )
      })}
    </ul>
  )
}
