/** One change of Univer's model: a mutation's id and what it takes. */
export interface Mutation {
  id: string
  params: object
}

/** Every tab of the spreadsheet stands in one unit of Univer's. */
export const unitId = 'book'

/** Univer names tabs by texts; the store's ids are numbers, and links carry them as gid. */
export function tabIdOf(sheetId: number): string {
  return String(sheetId)
}

export function onTab(sheetId: number, id: string, params: object): Mutation {
  return { id, params: { unitId, subUnitId: tabIdOf(sheetId), ...params } }
}
