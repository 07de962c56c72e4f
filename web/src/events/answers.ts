import type { Command } from '../http/send'
import { eventPath, type Answer, type Invited, type OfficeEvent } from './event'

/** What an institution says; the office says it on its behalf, a guest for its own. */
export function answering({ id }: OfficeEvent, institution: string | null, answer: Answer, seats: string): Command {
  return {
    method: 'PUT',
    path: `${eventPath(id)}/rsvp`,
    body: {
      ...(institution === null ? {} : { institution }),
      answer,
      ...(answer === 'DECLINED' || seats === '' ? {} : { seats: Number(seats) }),
    },
  }
}

export function sumOf(invited: readonly Invited[], of: (one: Invited) => number): number {
  return invited.reduce((sum, one) => sum + of(one), 0)
}
