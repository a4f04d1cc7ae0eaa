import type { MapItemView } from '../../app/check/contract'
import type { Branch } from '../../core/alignment/map/map-nodes'
import { t } from '../texts'
import { linksBeside, nameOf } from './map-model'

interface ListProps {
  readonly branches: readonly Branch<MapItemView>[]
  readonly found: ReadonlySet<string> | null
  /** All items: for the further goals that one supports, and what asks for it. */
  readonly byKey: ReadonlyMap<string, MapItemView>
  choose(item: MapItemView): void
}

/** The same as the picture, as a nested list: each goal once, with what else it supports, what asks for it and what is wrong said in words. */
export function MapList({ branches, ...props }: ListProps) {
  return (
    <ul class="map-list">
      {branches.map((branch) => {
        const { item, below } = branch
        const isFound = props.found?.has(item.key) ?? false
        return (
          <li key={item.key}>
            <button
              type="button"
              class={`leads ${isFound ? 'found' : ''}`}
              onClick={() => props.choose(item)}
            >
              {nameOf(item)}
            </button>{' '}
            <span class="soft small">
              {[item.owner, item.facts, item.state === 'live' ? '' : t(`page.map.${item.state}`)]
                .filter((part) => part !== '')
                .join(', ')}
            </span>
            <LinksBeside branch={branch} byKey={props.byKey} />
            {item.troubles.map((words) => (
              <p key={words} class="trouble small">
                {words}
              </p>
            ))}
            {below.length > 0 && <MapList branches={below} {...props} />}
          </li>
        )
      })}
    </ul>
  )
}

interface LinksProps extends Pick<ListProps, 'byKey'> {
  readonly branch: Branch<MapItemView>
}

function LinksBeside({ branch, byKey }: LinksProps) {
  const { supports, askedBy, isBelow } = linksBeside(branch, byKey)
  const named = (items: readonly MapItemView[]) => items.map(nameOf).join('; ')
  if (supports.length + askedBy.length === 0) return null
  return (
    <span class="soft small">
      {supports.length > 0 &&
        ` ${t('page.map.also', { goals: named(supports), below: isBelow ? 'yes' : 'no' })}`}
      {askedBy.length > 0 && ` ${t('page.map.askedBy', { initiatives: named(askedBy) })}`}
    </span>
  )
}
