import type { MapItemView } from '../../app/check/contract'
import type { MapNode } from '../../core/alignment/map/map-nodes'
import { t } from '../texts'
import { linesOf, nodeHeight, nodeWidth, type PlacedNode } from './picture'

export type GoalNode = MapNode<MapItemView>

export interface BoxProps {
  readonly placed: PlacedNode<GoalNode>
  /** Key of the item of which more is told. */
  readonly chosen: string
  /** Keys of the items that a search has found; null while nothing is looked for. */
  readonly found: ReadonlySet<string> | null
  choose(node: GoalNode): void
}

export const colors = {
  ink: '#1f2a30',
  soft: '#56636d',
  line: '#9aa5ab',
  accent: '#1d5f56',
  problem: '#b3261e',
  met: '#e4f0ed',
}

/** A goal or an initiative, or several that are put together. */
export function NodeBox({ placed, chosen, found, choose }: BoxProps) {
  const { node, x, y } = placed
  const [item] = node.items
  if (!item) return null
  const troubles = node.items.filter((one) => one.troubles.length > 0).length
  const isFound = found !== null && node.items.some(({ key }) => found.has(key))
  const isOpen = node.items.some(({ state }) => state === 'live' || state === 'planned')
  const edge = edgeOf({ isChosen: node.key === chosen, isFound, isBroken: troubles > 0 })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list below does the same by keyboard
    <g
      transform={`translate(${x} ${y})`}
      opacity={found === null || isFound ? 1 : 0.5}
      cursor="pointer"
      onClick={() => choose(node)}
    >
      <title>{node.items.map(wholeText).join('\n')}</title>
      {node.items.some(({ lost }) => lost) && (
        <path
          d={node.layer === 0 ? `M${nodeWidth} ${nodeHeight / 2} h26` : `M-26 ${nodeHeight / 2} H0`}
          stroke={colors.problem}
          stroke-width={2}
          stroke-dasharray="4 4"
        />
      )}
      <rect
        width={nodeWidth}
        height={nodeHeight}
        rx={6}
        fill={isOpen ? '#ffffff' : colors.met}
        stroke={edge.color}
        stroke-width={edge.width}
      />
      {node.items.length > 1 ? <Together node={node} /> : <Single item={item} />}
      {troubles > 0 && (
        <>
          <circle cx={nodeWidth} cy={0} r={9} fill={colors.problem} />
          <text x={nodeWidth} y={4} font-size={12} font-weight={700} fill="#ffffff" text-anchor="middle">
            {troubles > 1 ? troubles : '!'}
          </text>
        </>
      )}
    </g>
  )
}

/** All that a box has to say, of which it shows what fits. */
function wholeText({ id, title, facts, troubles }: MapItemView): string {
  return [id, title, facts && `(${facts})`, ...troubles].filter((part) => part !== '').join(' ')
}

function edgeOf(node: { readonly isChosen: boolean; readonly isFound: boolean; readonly isBroken: boolean }) {
  const { isChosen, isFound, isBroken } = node
  if (isChosen) return { color: colors.accent, width: 3 }
  if (isBroken) return { color: colors.problem, width: isFound ? 3 : 2 }
  return isFound ? { color: colors.accent, width: 3 } : { color: colors.line, width: 1 }
}

function Together({ node }: { readonly node: GoalNode }) {
  return (
    <>
      <text x={10} y={24} font-size={12.5} font-weight={600} fill={colors.ink}>
        {linesOf(node.group, 30, 1)[0]}
      </text>
      <text x={10} y={43} font-size={12} fill={colors.soft}>
        {t(node.layer === 0 ? 'page.map.initiatives' : 'page.map.together', { count: node.items.length })}
      </text>
    </>
  )
}

function Single({ item }: { readonly item: MapItemView }) {
  const head = [item.id, item.owner].filter((part) => part !== '').join(' \u00b7 ')
  // A long name is cut, not what tells that the goal is over: the colour alone would not say which.
  const state = item.state === 'met' || item.state === 'stopped' ? ` (${t(`page.map.${item.state}`)})` : ''
  return (
    <>
      <text x={10} y={16} font-size={10.5} fill={colors.soft}>
        {linesOf(head, 36 - state.length, 1)[0]}
        {state}
      </text>
      {linesOf(item.title, 33, 2).map((line, index) => (
        <text key={line} x={10} y={29 + 13 * index} font-size={11.5} fill={colors.ink}>
          {line}
        </text>
      ))}
      {item.percent === null && item.facts !== '' && (
        <text x={10} y={54} font-size={10} fill={item.troubles.length > 0 ? colors.problem : colors.soft}>
          {linesOf(item.facts, 38, 1)[0]}
        </text>
      )}
      {item.percent !== null && (
        <>
          <rect x={10} y={51} width={nodeWidth - 20} height={3} rx={1.5} fill="#dfe4e6" />
          <rect
            x={10}
            y={51}
            width={((nodeWidth - 20) * Math.max(0, Math.min(100, item.percent))) / 100}
            height={3}
            rx={1.5}
            fill={colors.accent}
          />
        </>
      )}
    </>
  )
}
