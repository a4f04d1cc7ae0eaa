import * as fc from 'fast-check'
import { crossings, type LayeredNode, orderLayers } from '../../../src/core/alignment/map/layer-order'
import {
  type Branch,
  branchesOf,
  type MapItem,
  mapNodes,
  supportedBeside,
} from '../../../src/core/alignment/map/map-nodes'

const numRuns = process.env.THROUGHLINE_SOAK ? 2000 : 60

/** A tree of four levels, its nodes in any order. */
const trees: fc.Arbitrary<LayeredNode[]> = fc
  .array(fc.nat(), { minLength: 1, maxLength: 40 })
  .chain((choices) => {
    const nodes: LayeredNode[] = choices.map((choice, index) => {
      const above = choices.slice(0, index).map((_, place) => place)
      const layer = Math.min(3, index === 0 ? 0 : (index % 3) + 1)
      const parents = above.filter((place) => (place === 0 ? 0 : Math.min(3, (place % 3) + 1)) === layer - 1)
      const parent = parents[choice % Math.max(1, parents.length)]
      return { key: `n${index}`, layer, parents: parent === undefined ? [] : [`n${parent}`] }
    })
    return fc.shuffledSubarray(nodes, { minLength: nodes.length, maxLength: nodes.length })
  })

const item = (key: string, layer: number, parents: readonly string[], group = 'A'): MapItem => ({
  key,
  layer,
  group,
  parents,
  wrong: [],
  troubles: [],
})
const keysOf = (branches: readonly Branch[]): string[] =>
  branches.flatMap(({ item: { key }, below }) => [key, ...keysOf(below)])

describe('the order of the columns', () => {
  it('lets no lines of a tree cross', () => {
    fc.assert(
      fc.property(trees, (nodes) => {
        expect(crossings(orderLayers(nodes))).toBe(0)
      }),
      { numRuns },
    )
  })

  it('holds every node once, in its column, and never more crossings than before', () => {
    const graphs = fc.array(
      fc.record({ layer: fc.nat({ max: 4 }), parents: fc.array(fc.nat({ max: 30 }), { maxLength: 4 }) }),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(graphs, (rows) => {
        const nodes = rows.map(({ layer, parents }, index) => ({
          key: `n${index}`,
          layer,
          parents: parents.map((parent) => `n${parent}`),
        }))
        const layers = orderLayers(nodes)
        expect(
          layers
            .flat()
            .map(({ key }) => key)
            .sort(),
        ).toEqual(nodes.map(({ key }) => key).sort())
        layers.forEach((column, layer) => {
          for (const node of column) expect(node.layer).toBe(layer)
        })
        const asGiven = layers.map((_, layer) => nodes.filter((node) => node.layer === layer))
        expect(crossings(layers)).toBeLessThanOrEqual(crossings(asGiven))
      }),
      { numRuns },
    )
  })

  it('counts crossings as one sees them', () => {
    const top = [item('a', 0, []), item('b', 0, [])]
    const straight = [top, [item('c', 1, ['a']), item('d', 1, ['b'])]]
    const crossed = [top, [item('c', 1, ['b']), item('d', 1, ['a'])]]
    const shared = [top, [item('c', 1, ['a', 'b']), item('d', 1, ['a', 'b'])]]
    expect([straight, crossed, shared].map((layers) => crossings(layers))).toEqual([0, 1, 1])
  })
})

describe('goals put together by community', () => {
  const items = [
    item('s', 1, []),
    item('a1', 3, ['s'], 'Team A'),
    item('a2', 3, ['s', 'nowhere'], 'Team A'),
    item('b1', 3, ['s'], 'Team B'),
    item('p', 4, ['a1', 'a2'], 'Ada'),
  ]

  it('are one box a column, and their links are one link', () => {
    const nodes = mapNodes(items, new Set(['Team A']))
    expect(nodes.map(({ items: own, parents }) => [own.map(({ key }) => key).join(' '), parents])).toEqual([
      ['s', []],
      ['a1 a2', ['s']],
      ['b1', ['s']],
      ['p', ['group 3 Team A']],
    ])
  })
})

describe('links that should not be there', () => {
  const wrongs = (items: readonly MapItem[], together: readonly string[] = []) =>
    mapNodes(items, new Set(together)).map(({ parents, wrong }) => ({ parents, wrong }))
  const itself = { ...item('a', 3, ['s', 'a']), wrong: ['a'] }
  const other = item('b', 3, ['s'])

  it('are kept where a goal supports itself, alone and among the goals of its group', () => {
    expect(wrongs([itself])).toEqual([{ parents: ['a'], wrong: ['a'] }])
    const group = 'group 3 A'
    expect(wrongs([itself, other], ['A'])).toEqual([{ parents: [group], wrong: [group] }])
  })

  it('are those of the check alone: goals of one group that support each other by right are one box', () => {
    expect(wrongs([item('a', 3, []), item('b', 3, ['a'])], ['A'])).toEqual([{ parents: [], wrong: [] }])
  })
})

describe('the nested list', () => {
  it('holds each goal once, whatever the links: below the first goal it supports', () => {
    const links = fc.array(fc.array(fc.nat({ max: 12 }), { maxLength: 3 }), { maxLength: 12 })
    fc.assert(
      fc.property(links, (rows) => {
        const items = rows.map((parents, index) =>
          item(
            `n${index}`,
            3,
            parents.map((one) => `n${one}`),
          ),
        )
        expect(keysOf(branchesOf(items)).sort()).toEqual(items.map(({ key }) => key).sort())
      }),
      { numRuns },
    )
  })

  it('says of each goal every link of the picture: what it stands below, and what it supports besides', () => {
    const links = fc.array(fc.array(fc.nat({ max: 30 }), { maxLength: 3 }), { maxLength: 30 })
    const linksIn = (list: readonly Branch[]): string[] =>
      list.flatMap(({ item, home, below }) => [
        ...[...(home === '' ? [] : [home]), ...supportedBeside(item, home)].map((to) => `${item.key} ${to}`),
        ...below.flatMap((one) =>
          one.home === item.key || one.home === '' ? [] : [`${one.item.key} is not below ${one.home}`],
        ),
        ...linksIn(below),
      ])
    fc.assert(
      fc.property(links, fc.boolean(), (rows, isChain) => {
        const items = rows.map((parents, index) => {
          const above = isChain && index > 0 ? [index - 1] : []
          return item(
            `n${index}`,
            3,
            [...new Set([...above, ...parents])].map((one) => `n${one}`),
          )
        })
        const drawn = items.flatMap(({ key, parents }) => parents.map((to) => `${key} ${to}`))
        expect(linksIn(branchesOf(items)).sort()).toEqual(drawn.sort())
      }),
      { numRuns },
    )
  })

  it('is no deeper than one can read, also where ten thousand goals are one chain', () => {
    const chain = Array.from({ length: 10_000 }, (_, index) =>
      item(`n${index}`, 3, index === 0 ? [] : [`n${index - 1}`]),
    )
    const branches = branchesOf(chain)
    expect(keysOf(branches)).toHaveLength(10_000)
    const depth = (list: readonly Branch[]): number =>
      1 + Math.max(0, ...list.flatMap(({ below }) => (below.length > 0 ? [depth(below)] : [])))
    expect(depth(branches)).toBeLessThan(12)
  })
})
