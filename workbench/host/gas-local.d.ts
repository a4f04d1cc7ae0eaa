declare module 'gas-local' {
  interface GasLocal {
    /** Runs all code files of a folder in one context, made from `globals` unless it is one already. */
    require(
      folder: string,
      globals: object,
      options?: { filter?: (file: string) => boolean },
    ): Record<string, unknown>
  }
  const gasLocal: GasLocal
  export = gasLocal
}
