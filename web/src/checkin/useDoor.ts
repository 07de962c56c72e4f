import { useCallback, useEffect, useRef, useState } from 'react'
import { attendancePath } from '../attendance/attendance'
import type { OfficeEvent } from '../events/event'
import { eventPath } from '../events/event'
import { getJson } from '../http/getJson'
import { Problem } from '../http/problem'
import { newKey, send } from '../http/send'
import { answered, codeOf, greet, hashOf, readDoor, unsent, writeDoor, type Door, type Expected, type Greeting, type Verdict } from './device'

const EVERY_MS = 15_000
/** As many as the office takes at once. */
const MOST = 500

export interface AtDoor {
  readonly door: Door
  /** Whether the device keeps what is taken; else nothing may be closed before it is sent. */
  readonly kept: boolean
  /** Why the office wasn't reached last, if it wasn't. */
  readonly problem: Problem | null
  readonly sending: boolean
  take: (typed: string) => Promise<Greeting | null>
  sync: () => Promise<void>
}

/** The door of an event: takes codes at once, and sends them when there is a network. */
export function useDoor(event: string, onSignedOut: () => void): AtDoor {
  const [door, setDoor] = useState(() => readDoor(event))
  const [kept, setKept] = useState(true)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [sending, setSending] = useState(false)
  const current = useRef(door)
  const busy = useRef(false)

  const change = useCallback(
    (next: (door: Door) => Door) => {
      // Another tab at the same door writes to the same store.
      current.current = next(mergedWith(current.current, readDoor(event)))
      setKept(writeDoor(event, current.current))
      setDoor(current.current)
    },
    [event],
  )

  const sync = useCallback(async () => {
    if (busy.current) return
    busy.current = true
    setSending(true)
    try {
      for (let batch = unsent(current.current).slice(0, MOST); batch.length > 0; batch = unsent(current.current).slice(0, MOST)) {
        const body = { checkIns: batch.map(({ code, at }) => ({ code, at })) }
        const told = (await send({ method: 'POST', path: `${attendancePath(event)}/check-ins`, body }, newKey())) as Told
        const known = new Set(told.results.map(({ code }) => code))
        // A code that the office says nothing of would be sent for ever.
        const silent = batch.filter(({ code }) => !known.has(code)).map(({ code }) => ({ code, outcome: 'UNKNOWN' as const }))
        change((before) => answered(before, [...told.results, ...silent]))
      }
      const list = (await getJson(`${attendancePath(event)}/check-in-list`)) as { readonly entries: readonly Expected[] }
      const { title } = (await getJson(eventPath(event))) as OfficeEvent
      change((before) => ({ ...before, title, expected: list.entries, readAt: new Date().toISOString() }))
      setProblem(null)
    } catch (failure) {
      const told = failure instanceof Problem ? failure : new Problem(-1, null, null)
      setProblem(told)
      if (told.status === 401) onSignedOut()
    } finally {
      busy.current = false
      setSending(false)
    }
  }, [event, change, onSignedOut])

  useEffect(() => {
    const now = () => {
      void sync()
    }
    const first = setTimeout(now, 0)
    const again = setInterval(now, EVERY_MS)
    window.addEventListener('online', now)
    return () => {
      clearTimeout(first)
      clearInterval(again)
      window.removeEventListener('online', now)
    }
  }, [sync])

  const take = useCallback(
    async (typed: string) => {
      const code = codeOf(typed)
      if (code === '') return null
      const greeting = greet(current.current, code, await hashOf(code))
      if (greeting.kind !== 'ALREADY') {
        const at = new Date().toISOString()
        change((before) => ({ ...before, taken: [...before.taken.filter((one) => one.code !== code), { code, at, listed: greeting.kind === 'WELCOME' }] }))
        void sync()
      }
      return greeting
    },
    [change, sync],
  )

  return { door, kept, problem, sending, take, sync }
}

interface Told {
  readonly results: readonly { readonly code: string; readonly outcome: Verdict }[]
}

/** What another tab took or heard stays, too. */
function mergedWith(own: Door, stored: Door): Door {
  const known = new Set(own.taken.map(({ code }) => code))
  return { ...own, taken: [...own.taken, ...stored.taken.filter(({ code }) => !known.has(code))] }
}
