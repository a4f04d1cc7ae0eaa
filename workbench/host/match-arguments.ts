import type { Api, ApiParameter, ApiSignature, ApiType } from './api-types'
import { isDate } from './convert'
import { Emulated, ScriptException } from './emulated'
import type { Enums } from './enums'

export interface ArgumentCheck {
  readonly api: Api
  readonly enums: Enums
  /**
   * Look at the values themselves too: into arrays and options, whether a number is whole and a date a day. Google compares kinds with the
   * signature first and converts values later.
   */
  readonly deep?: boolean
}

/**
 * Refuses arguments in Google's words: first those that fit no overload, then arrays and options that hold something else than documented
 * (sheets-behaviours 1, 7 and 338), a number with a fraction where the reference says Integer, and a date that is none. That the last two
 * are refused, and the wording after "Cannot convert", are *guesses*: Google may cut the fraction off, which a script should not rely on.
 * @throws ScriptException
 */
export function refuseMisfits(
  publicName: string,
  { values, signatures }: { values: readonly unknown[]; signatures: readonly ApiSignature[] },
  check: ArgumentCheck,
): void {
  if (!matchesAny(values, signatures, check)) {
    throw new ScriptException(
      `The parameters (${describeArguments(values, check)}) don't match the method signature for ${publicName}.`,
    )
  }
  if (!matchesAny(values, signatures, { ...check, deep: true })) {
    throw new ScriptException(
      `Cannot convert ${describeArguments(values, { ...check, deep: true })} for ${publicName}.`,
    )
  }
}

/** Whether host values fit one of the overloads. A string never stands for a number or an enum, nor null for what is not nullable. */
function matchesAny(
  values: readonly unknown[],
  signatures: readonly ApiSignature[],
  check: ArgumentCheck,
): boolean {
  return signatures.some((signature) => matchesOne(values, signature, check))
}

function matchesOne(values: readonly unknown[], signature: ApiSignature, check: ArgumentCheck): boolean {
  const last = signature[signature.length - 1]
  const required = signature.filter((parameter) => !parameter.optional && !parameter.rest).length
  if (values.length < required) return false
  if (values.length > signature.length && !last?.rest) return false
  return values.every((value, index) => {
    const parameter = signature[index] ?? last
    return parameter !== undefined && fits(value, parameter, check)
  })
}

function fits(value: unknown, parameter: ApiParameter, check: ArgumentCheck): boolean {
  const type = parameter.rest && parameter.type.kind === 'array' ? parameter.type.of : parameter.type
  return matchesType(value, type, check) || (parameter.optional && value === null)
}

function matchesType(value: unknown, type: ApiType, check: ArgumentCheck): boolean {
  switch (type.kind) {
    case 'any':
      return true
    case 'string':
    case 'number':
    case 'boolean':
    case 'function':
      return typeof value === type.kind
    case 'literal':
      // A text out of the documented list is ignored by Google, not refused (sheets-behaviours 8, seen live).
      return typeof value === 'string'
    case 'null':
      return value === null
    case 'integer':
      return typeof value === 'number' && (!check.deep || Number.isSafeInteger(value))
    case 'date':
      return isDate(value) && (!check.deep || !Number.isNaN(value.getTime()))
    case 'array':
      return Array.isArray(value) && matchesEvery(value, type.of, check)
    case 'union':
      return type.of.some((member) => matchesType(value, member, check))
    case 'object':
      return isPlain(value, check) && (!check.deep || fieldsMatch(value, type.fields, check))
    case 'enum':
      return check.enums.find(value)?.enumName === type.name
    case 'class':
      return value instanceof Emulated && isOfClass(value.apiName, type.name, check.api)
  }
}

function matchesEvery(values: readonly unknown[], type: ApiType, check: ArgumentCheck): boolean {
  if (type.kind === 'any' || (!check.deep && type.kind !== 'array')) return true
  return values.every((value) => matchesType(value, type, check))
}

function fieldsMatch(
  value: object,
  fields: ReadonlyMap<string, ApiType> | undefined,
  check: ArgumentCheck,
): boolean {
  return Object.entries(value).every(([name, field]) => {
    const type = fields?.get(name)
    return type === undefined || field === null || matchesType(field, type, check)
  })
}

function isPlain(value: unknown, { enums }: ArgumentCheck): value is object {
  if (typeof value !== 'object' || value === null) return false
  return (
    !Array.isArray(value) && !isDate(value) && !(value instanceof Emulated) && enums.find(value) === undefined
  )
}

/** By name, by inheritance, or, for Base.BlobSource, by having its methods: Google lists the implementing classes in words only. */
function isOfClass(actual: string, wanted: string, api: Api): boolean {
  if (actual === wanted) return true
  const found = api.classes.get(actual)
  if (found === undefined) return false
  if (found.parents.some((parent) => isOfClass(parent, wanted, api))) return true
  return wanted === 'Base.BlobSource' && found.methods.has('getBlob')
}

/** 'String,number' as in Google's message (sheets-behaviours 1 and 2); the names for booleans, dates and arrays are *guesses*. */
function describeArguments(values: readonly unknown[], check: ArgumentCheck): string {
  return values.map((value) => argumentName(value, check)).join(',')
}

function argumentName(value: unknown, check: ArgumentCheck): string {
  if (value === null) return 'null'
  if (typeof value === 'string') return 'String'
  if (typeof value === 'boolean') return 'Boolean'
  if (check.deep && isOdd(value)) return String(value)
  if (typeof value === 'number') return 'number'
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `${argumentName(value[0], check)}[]`
  if (isDate(value)) return 'Date'
  if (value instanceof Emulated) return check.api.classes.get(value.apiName)?.publicName ?? '(class)'
  return '(class)'
}

/** What is of the right kind and yet no whole number or no day: told as it is. */
function isOdd(value: unknown): boolean {
  return isDate(value) ? Number.isNaN(value.getTime()) : typeof value === 'number' && !Number.isInteger(value)
}
