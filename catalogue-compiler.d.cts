/** `source`: a catalogue as JSON; `path`: its file, whose name says the language. Gives the text of an ES module. */
export function compileCatalogue(source: string, path: string): string

/** Codes of the languages whose catalogues stand in a folder. */
export function languagesIn(folder: string): string[]
