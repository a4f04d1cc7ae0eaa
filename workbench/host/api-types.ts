/** What a parameter of a documented method takes. */
export type ApiType =
  | { readonly kind: 'any' }
  | { readonly kind: 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'date' | 'function' }
  /** A plain object with named fields: options and the like. Fields that are not documented are passed over. */
  | { readonly kind: 'object'; readonly fields?: ReadonlyMap<string, ApiType> }
  | { readonly kind: 'literal'; readonly value: string }
  | { readonly kind: 'array'; readonly of: ApiType }
  | { readonly kind: 'union'; readonly of: readonly ApiType[] }
  /** An emulated class, as 'Spreadsheet.Range'. */
  | { readonly kind: 'class'; readonly name: string }
  | { readonly kind: 'enum'; readonly name: string }

export interface ApiParameter {
  readonly name: string
  readonly type: ApiType
  readonly optional: boolean
  readonly rest: boolean
}

/** One overload. */
export type ApiSignature = readonly ApiParameter[]

export interface ApiClass {
  /** 'Spreadsheet.Range'. */
  readonly name: string
  /** 'SpreadsheetApp.Range' or 'MailApp': how Google's messages and our counts call it. */
  readonly publicName: string
  readonly methods: ReadonlyMap<string, readonly ApiSignature[]>
  /** Property -> enum: 'WrapStrategy' -> 'Spreadsheet.WrapStrategy'. */
  readonly enums: ReadonlyMap<string, string>
  /** Properties that hold text: the keys of MimeType. */
  readonly constants: readonly string[]
  readonly parents: readonly string[]
  /** Scripts may set properties of their own on it (HtmlTemplate). */
  readonly open: boolean
}

export interface ApiEnum {
  readonly name: string
  /** In the order of declaration. */
  readonly keys: readonly string[]
}

export interface Api {
  readonly classes: ReadonlyMap<string, ApiClass>
  readonly enums: ReadonlyMap<string, ApiEnum>
  /** Global name -> class: 'SpreadsheetApp' -> 'Spreadsheet.SpreadsheetApp'. */
  readonly globals: ReadonlyMap<string, string>
}
