import type { OfficeEvent } from './event'

export type EventStep = 'invite' | 'hold' | 'edit' | 'postpone' | 'reschedule' | 'cancel'

/** What can be done with an event, what is due first. */
export function stepsOf({ state, invited = [], end }: OfficeEvent, today = new Date().toISOString().slice(0, 10)): readonly EventStep[] {
  const moves = ['edit', 'reschedule', 'postpone', 'cancel'] as const
  switch (state) {
    case 'PLANNED':
      if (end <= today) return ['hold', 'invite', ...moves]
      return invited.length === 0 ? ['invite', ...moves, 'hold'] : ['edit', 'invite', 'reschedule', 'postpone', 'cancel', 'hold']
    case 'POSTPONED':
      return ['reschedule', 'edit', 'cancel']
    case 'HELD':
      return ['edit']
    case 'CANCELLED':
      return []
  }
}
