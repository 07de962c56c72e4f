import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Problem } from '../http/problem'
import { newKey, send } from '../http/send'

/** A file that somebody chose and that the office doesn't have yet. */
export interface Chosen {
  readonly file: File
  /** The same however often it is sent, so that it is attached once. */
  readonly key: string
  /** Why the office didn't take it, if it was sent. */
  readonly problem: Problem | null
}

export interface Files {
  readonly chosen: readonly Chosen[]
  readonly sending: boolean
  choose: (files: readonly File[]) => void
  leaveOut: (one: Chosen) => void
  /** Attaches them to the thing at this path, one by one, and tells how many are left. */
  sendTo: (path: string) => Promise<number>
}

/** Files on their way to an input or a round. Each is sent by itself: what one lacks holds up no other. */
export function useFiles(collection = 'attachments'): Files {
  const [chosen, setChosen] = useState<readonly Chosen[]>([])
  const { mutateAsync, isPending } = useMutation({
    mutationFn: (path: string) => sendAll(`${path}/${collection}`, chosen),
    onSuccess: setChosen,
  })
  return {
    chosen,
    sending: isPending,
    choose: (files) => {
      setChosen((before) => [...before, ...files.map((file) => ({ file, key: newKey(), problem: null }))])
    },
    leaveOut: ({ key }) => {
      setChosen((before) => before.filter((one) => one.key !== key))
    },
    // What throws is a session that ended, which the page answers by itself.
    sendTo: (path) =>
      mutateAsync(path).then(
        (left) => left.length,
        () => chosen.length,
      ),
  }
}

/** Those that the office didn't take. */
async function sendAll(path: string, chosen: readonly Chosen[]): Promise<readonly Chosen[]> {
  const left: Chosen[] = []
  for (const one of chosen) {
    const body = new FormData()
    body.append('file', one.file)
    try {
      await send({ method: 'POST', path, body }, one.key)
    } catch (failure) {
      if (!(failure instanceof Problem) || failure.status === 401) throw failure
      left.push({ ...one, problem: failure })
    }
  }
  return left
}
