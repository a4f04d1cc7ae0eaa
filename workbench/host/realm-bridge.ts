/**
 * Evaluated first in each script's context: makes values of that realm for the host and gives Date the host's clock. It keeps the
 * built-ins as they are before any script can change them.
 */
export const REALM_BRIDGE = `(() => {
  'use strict'
  const { Array, Object, Error, Reflect, Date: RealDate } = globalThis
  const { defineProperty, getOwnPropertyNames, getOwnPropertyDescriptor } = Object
  return {
    Array, Object, Date: RealDate,
    method(name, call) {
      return {
        [name](...args) {
          const outcome = call(this, args)
          if (outcome.thrown) throw outcome.value
          return outcome.value
        },
      }[name]
    },
    getter(target, name, read) {
      defineProperty(target, name, {
        get() { return read() },
        set(value) { defineProperty(target, name, { value, writable: true, enumerable: true, configurable: true }) },
        enumerable: true,
        configurable: true,
      })
    },
    error(name, message) {
      const error = new Error(message)
      defineProperty(error, 'name', { value: name, writable: true, configurable: true })
      return error
    },
    isError: (value) => value instanceof Error,
    isPlainObject(value) {
      const prototype = Object.getPrototypeOf(value)
      return prototype === null || prototype === Object.prototype
    },
    settle(value, settled) {
      if (typeof value !== 'object' || value === null || typeof value.then !== 'function') return false
      value.then((result) => settled({ value: result }), (error) => settled({ error }))
      return true
    },
    installClock(now) {
      function ClockedDate(...args) {
        if (new.target === undefined) return new RealDate(now()).toString()
        return Reflect.construct(RealDate, args.length === 0 ? [now()] : args, new.target)
      }
      for (const key of getOwnPropertyNames(RealDate)) {
        if (key !== 'now') defineProperty(ClockedDate, key, getOwnPropertyDescriptor(RealDate, key))
      }
      defineProperty(ClockedDate, 'now', { value: function () { return now() }, writable: true, configurable: true })
      defineProperty(RealDate.prototype, 'constructor', { value: ClockedDate, writable: true, configurable: true })
      defineProperty(globalThis, 'Date', { value: ClockedDate, writable: true, configurable: true })
    },
  }
})()`
