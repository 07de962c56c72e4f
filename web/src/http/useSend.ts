import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import { useRef } from 'react'
import { Problem } from './problem'
import { newKey, send, type Command } from './send'

/** Sends changes; one that went unanswered keeps its key, so that trying again does it once. */
export function useSend<T = unknown>(
  onDone?: (answer: T, command: Command) => void | Promise<void>,
): UseMutationResult<T, Error, Command> {
  const unanswered = useRef<{ command: string; file: unknown; key: string } | null>(null)
  return useMutation({
    mutationFn: async (command: Command) => {
      const same = JSON.stringify(command)
      // Two files look the same as JSON.
      const file = command.body instanceof Blob ? command.body : null
      const earlier = unanswered.current
      const key = earlier?.command === same && earlier.file === file ? earlier.key : newKey()
      unanswered.current = { command: same, file, key }
      try {
        const answer = (await send(command, key)) as T
        unanswered.current = null
        return answer
      } catch (failure) {
        if (!(failure instanceof Problem && failure.passing)) unanswered.current = null
        throw failure
      }
    },
    ...(onDone === undefined ? {} : { onSuccess: onDone }),
  })
}
