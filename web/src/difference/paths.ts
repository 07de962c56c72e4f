import type { Words } from '../language/words'

/** `budget[0191…].amount` is the amount of one of several budget lines. */
const STEP = /^([^[]+)(?:\[(.+)\])?$/

function stepsOf(path: string): readonly { readonly name: string; readonly element: string | undefined }[] {
  return path.split(/\.(?![^[]*\])/).map((step) => {
    const [, name = step, element] = STEP.exec(step) ?? []
    return { name, element }
  })
}

/** The field's own name, by which its value is written. */
export function lastOf(path: string): string {
  return stepsOf(path).at(-1)?.name ?? path
}

/** Whether a difference there tells a reader anything: identifiers and kinds don't. */
export function tells(path: string): boolean {
  return !['id', 'kind'].includes(lastOf(path))
}

/** Names paths in words; elements of lists are counted as they come. */
export function namer({ say, number }: Words): (path: string) => string {
  const seen = new Map<string, string[]>()
  return (path) =>
    stepsOf(path)
      .filter(({ name }) => name !== 'details')
      .map(({ name, element }) => {
        const word = say('field', { field: name })
        if (element === undefined) return word
        const known = seen.get(name) ?? []
        if (!known.includes(element)) known.push(element)
        seen.set(name, known)
        return `${word} ${number(known.indexOf(element) + 1)}`
      })
      .join(' · ')
}
