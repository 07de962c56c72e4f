import { Problem } from '../http/problem'

/**
 * What the server said of each field, by its path below the part that the form edits:
 * `content.plannedEnd` is `plannedEnd` in the form of a content.
 */
export function fieldErrors(error: Error | null, ...parts: readonly string[]): (path: string) => string | undefined {
  if (!(error instanceof Problem)) return () => undefined
  const told = new Map(
    error.errors.map(({ field, detail }) => {
      const part = parts.find((prefix) => field.startsWith(`${prefix}.`))
      return [part === undefined ? field : field.slice(part.length + 1), detail]
    }),
  )
  return (path) => told.get(path)
}

/** Figures as the server takes them: digits of any alphabet made ASCII, the separators that go with them too. */
export function plainFigure(typed: string): string {
  return typed
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/٫/g, '.')
    .replace(/−/g, '-')
    .replace(/[\u066c,\s\u200e\u200f\u061c]/g, '')
}
