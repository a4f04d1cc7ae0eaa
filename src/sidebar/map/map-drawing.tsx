import type { ReadyMap } from '../../app/check/contract'
import { type BoxProps, colors, type GoalNode, NodeBox } from './node-box'
import { headHeight, type Picture } from './picture'

interface DrawingProps extends Omit<BoxProps, 'placed'> {
  readonly picture: Picture<GoalNode>
  readonly view: ReadyMap
  readonly zoom: number
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
      <ColumnNames {...{ picture, view }} />
      {picture.links.map(({ key, ends, path, isWrong }) => {
        const isChosen = ends.includes(props.chosen)
        return (
          <path
            key={key}
            d={path}
            fill="none"
            stroke={isWrong ? colors.problem : isChosen ? colors.accent : colors.line}
            stroke-width={isChosen ? 3 : isWrong ? 2 : 1.3}
            stroke-dasharray={isWrong ? '6 4' : undefined}
          />
        )
      })}
      {picture.nodes.map((placed) => (
        <NodeBox key={placed.node.key} placed={placed} {...props} />
      ))}
      {/* On the screen it stands above the map; a file or a sheet of paper has to say it itself. */}
      <text class="on-paper" x={picture.heads[0]?.x} y={height - 8} font-size={11} fill={colors.soft}>
        {view.asOf}
      </text>
    </svg>
  )
}

type HeadsProps = Pick<DrawingProps, 'picture' | 'view' | 'zoom'>

/** The names of the columns once more, which stay at the upper edge while the map is scrolled. */
export function StayingHeads({ picture, view, zoom }: HeadsProps) {
  const { width } = picture
  return (
    <svg
      class="heads"
      width={width * zoom}
      height={headHeight * zoom}
      viewBox={`0 0 ${width} ${headHeight}`}
      font-family={font}
      aria-hidden="true"
    >
      <rect width={width} height={headHeight} fill="#ffffff" fill-opacity={0.9} />
      <ColumnNames {...{ picture, view }} />
    </svg>
  )
}

function ColumnNames({ picture, view }: Pick<HeadsProps, 'picture' | 'view'>) {
  return (
    <>
      {picture.heads.map(({ layer, x }) => (
        <text key={layer} x={x} y={20} font-size={13} font-weight={600} fill={colors.soft}>
          {view.columns[layer] ?? ''}
        </text>
      ))}
    </>
  )
}
