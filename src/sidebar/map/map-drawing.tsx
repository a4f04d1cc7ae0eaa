import type { MapItemView, ReadyMap } from '../../app/check/contract'
import type { MapNode } from '../../core/alignment/map/map-nodes'
import { t } from '../texts'
import { linesOf, nodeHeight, nodeWidth, type Picture, type PlacedNode } from './picture'

export type GoalNode = MapNode<MapItemView>

interface DrawingProps {
  readonly picture: Picture<GoalNode>
  readonly view: ReadyMap
  readonly zoom: number
  readonly chosen: string
  /** Keys of the items that a search has found; null while nothing is looked for. */
  readonly found: ReadonlySet<string> | null
  choose(node: GoalNode): void
}

const colors = {
  ink: '#1f2a30',
  soft: '#56636d',
  line: '#9aa5ab',
  accent: '#1d5f56',
  problem: '#b3261e',
  met: '#e4f0ed',
}
const font = 'Roboto, Arial, sans-serif'

/**
 * The map as a picture. Its colours stand in the drawing itself, so that a downloaded file looks the same. It is for the eye and the pointer: the
 * list below it holds the same for keyboard and screen reader.
 */
export function MapDrawing({ picture, view, zoom, ...props }: DrawingProps) {
  const { width, height } = picture
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width * zoom}
      height={height * zoom}
      viewBox={`0 0 ${width} ${height}`}
      font-family={font}
      aria-hidden="true"
    >
      <rect width={width} height={height} fill="#ffffff" />
      {picture.heads.map(({ layer, x }) => (
        <text key={layer} x={x} y={20} font-size={13} font-weight={600} fill={colors.soft}>
          {view.columns[layer] ?? ''}
        </text>
      ))}
      {picture.links.map(({ key, path, isWrong }) => (
        <path
          key={key}
          d={path}
          fill="none"
          stroke={isWrong ? colors.problem : colors.line}
          stroke-width={isWrong ? 2 : 1.3}
          stroke-dasharray={isWrong ? '6 4' : undefined}
        />
      ))}
      {picture.nodes.map((placed) => (
        <NodeBox key={placed.node.key} placed={placed} {...props} />
      ))}
    </svg>
  )
}

interface BoxProps extends Pick<DrawingProps, 'chosen' | 'found' | 'choose'> {
  readonly placed: PlacedNode<GoalNode>
}

function NodeBox({ placed, chosen, found, choose }: BoxProps) {
  const { node, x, y } = placed
  const [item] = node.items
  if (!item) return null
  const troubles = node.items.filter((one) => one.troubles.length > 0).length
  const isDim = found !== null && !node.items.some(({ key }) => found.has(key))
  const isOpen = node.items.some(({ state }) => state === 'live' || state === 'planned')
  const edge = troubles > 0 ? colors.problem : colors.line
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list below does the same by keyboard
    <g
      transform={`translate(${x} ${y})`}
      opacity={isDim ? 0.25 : 1}
      cursor="pointer"
      onClick={() => choose(node)}
    >
      <title>{node.items.map((one) => [one.id, one.title, ...one.troubles].join(' ')).join('\n')}</title>
      {troubles > 0 && node.parents.length === 0 && item.layer > 0 && (
        <path d="M-26 29 H0" stroke={colors.problem} stroke-width={2} stroke-dasharray="4 4" />
      )}
      <rect
        width={nodeWidth}
        height={nodeHeight}
        rx={6}
        fill={isOpen ? '#ffffff' : colors.met}
        stroke={node.key === chosen ? colors.accent : edge}
        stroke-width={node.key === chosen ? 3 : troubles > 0 ? 2 : 1}
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

function Together({ node }: { readonly node: GoalNode }) {
  return (
    <>
      <text x={10} y={24} font-size={12.5} font-weight={600} fill={colors.ink}>
        {linesOf(node.owner, 30, 1)[0]}
      </text>
      <text x={10} y={43} font-size={12} fill={colors.soft}>
        {t('page.map.together', { count: node.items.length })}
      </text>
    </>
  )
}

function Single({ item }: { readonly item: MapItemView }) {
  const head = [item.id, item.owner].filter((part) => part !== '').join(' \u00b7 ')
  const isOver = item.state === 'met' || item.state === 'stopped'
  return (
    <>
      <text x={10} y={16} font-size={10.5} fill={colors.soft}>
        {linesOf(isOver ? `${head} (${t(`page.map.${item.state as 'met' | 'stopped'}`)})` : head, 36, 1)[0]}
      </text>
      {linesOf(item.title, 33, 2).map((line, index) => (
        <text key={line} x={10} y={31 + 14 * index} font-size={11.5} fill={colors.ink}>
          {line}
        </text>
      ))}
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
