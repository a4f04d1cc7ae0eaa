import { mapNodes } from '../../src/core/alignment/map/map-nodes'
import { pictureOf } from '../../src/sidebar/map/picture'

const item = (key: string, layer: number, parents: readonly string[], wrong: readonly string[] = []) => ({
  key,
  layer,
  group: key,
  parents,
  wrong,
  troubles: [],
})

describe('the lines of the map', () => {
  const { links } = pictureOf(
    mapNodes(
      [
        item('top', 1, []),
        item('team', 3, ['top']),
        item('around', 3, ['team'], ['team']),
        item('itself', 3, ['top', 'itself'], ['itself']),
        item('of no level', 5, ['team']),
        item('below that', 3, ['of no level']),
      ],
      new Set(),
    ),
  )

  it('are red where the check says so, and not because of the columns alone', () => {
    expect(links.filter(({ isWrong }) => isWrong).map(({ ends }) => ends)).toEqual([
      ['around', 'team'],
      ['itself', 'itself'],
    ])
    expect(links).toHaveLength(6)
  })

  it('of a goal that supports itself lead out of its box and back into it at another height', () => {
    const [, from, to] =
      links.find(({ key }) => key === 'itself itself')?.path.match(/^M(.*) C.* (\S+ \S+)$/) ?? []
    expect(from).toBeDefined()
    expect(from?.split(' ')[0]).toBe(to?.split(' ')[0])
    expect(from).not.toBe(to)
  })
})
