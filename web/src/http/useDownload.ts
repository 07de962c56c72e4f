import { useMutation } from '@tanstack/react-query'
import { Problem, problemOf } from './problem'

/** A file to fetch, where a plain link can't say in which format or what for. */
export interface Wanted {
  readonly path: string
  readonly accept: string
  /** What to save it as. */
  readonly name: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Fetches a file and hands it to the browser to save; why it didn't come is the mutation's error. */
export function useDownload() {
  return useMutation({
    mutationFn: async ({ path, accept, name, headers = {} }: Wanted) => {
      const response = await fetch(path, { headers: { Accept: accept, ...headers } }).catch(() => {
        throw new Problem(0, null, null)
      })
      if (!response.ok) throw await problemOf(response)
      saveAs(await response.blob(), name)
    },
  })
}

function saveAs(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken it over by then.
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, 60_000)
}
