import { useCallback, useState } from 'react'

/** Text under way, kept in the tab's own storage so that no reload, refusal or lost session takes it. */
export interface Kept<T> {
  readonly value: T
  /** Whether it was written before and never saved. */
  readonly found: boolean
  keep: (next: T) => void
  drop: () => void
}

export function useKept<T>(name: string, start: T): Kept<T> {
  const key = `kept:${name}`
  const [{ value, found }, setState] = useState(() => {
    const earlier = read(key)
    return earlier === null ? { value: start, found: false } : { value: earlier as T, found: true }
  })
  const keep = useCallback(
    (next: T) => {
      write(key, next)
      setState((state) => ({ ...state, value: next }))
    },
    [key],
  )
  const drop = useCallback(() => {
    dropKept(name)
  }, [name])
  return { value, found, keep, drop }
}

/** Whether something unsaved is kept under this name. */
export function isKept(name: string): boolean {
  return read(`kept:${name}`) !== null
}

export function dropKept(name: string): void {
  try {
    sessionStorage.removeItem(`kept:${name}`)
  } catch {
    return
  }
}

function read(key: string): unknown {
  try {
    const text = sessionStorage.getItem(key)
    return text === null ? null : (JSON.parse(text) as unknown)
  } catch {
    return null
  }
}

function write(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(value))
  } catch {
    // Where a browser keeps nothing or is full, what is typed lives as long as the page.
    return
  }
}
