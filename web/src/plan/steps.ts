import { holds, type Me } from '../session/session'
import type { Plan } from './plan'

/** What somebody may do with a plan as a whole. */
export type Step =
  | 'submit'
  | 'openRound'
  | 'seeInputs'
  | 'giveInputs'
  | 'answerInputs'
  | 'closeRound'
  | 'revise'
  | 'validate'
  | 'amend'
  | 'discard'
  | 'withdraw'

/** Why the next step can't be taken yet. */
export type Hindrance = 'empty' | 'unanswered'

export interface Standing {
  readonly plan: Plan
  readonly who: Me
  /** How many review rounds the latest version had, and whether one is open. */
  readonly rounds: number
  readonly roundOpen: boolean
  /** Whether the open round's deadline has passed. */
  readonly roundDue: boolean
  /** How many inputs came, and how many of them the office owes an answer. */
  readonly inputs: number
  readonly unanswered: number
  /** How many items the plan has, once that is known. */
  readonly items: number | undefined
}

export interface Steps {
  readonly next: Step | null
  readonly others: readonly Step[]
  readonly hindrance: Hindrance | null
}

const NONE: Steps = { next: null, others: [], hindrance: null }

/** What is the officers' alone: the keeping of the plan's items. */
const KEEPING: readonly Step[] = ['revise', 'amend', 'discard']

/** The one step that leads on, what else may be done, and what stands in the way. */
export function stepsOf(standing: Standing): Steps {
  const { plan, who } = standing
  if (holds(who, 'NATIONAL_AUTHORITY')) return forGuest(standing)
  if (plan.office !== who.office || !holds(who, 'COUNTRY_OFFICER', 'COUNTRY_HEAD')) return NONE
  const steps = forOffice(standing)
  if (holds(who, 'COUNTRY_OFFICER')) return steps
  const others = steps.others.filter((step) => !KEEPING.includes(step))
  if (steps.next !== null && KEEPING.includes(steps.next)) return { ...NONE, others }
  return { ...steps, others }
}

function forOffice({ plan, items, inputs, unanswered, rounds, roundOpen, roundDue }: Standing): Steps {
  const back: readonly Step[] = plan.validated == null ? ['withdraw'] : ['discard', 'withdraw']
  switch (plan.state) {
    case 'DRAFT':
      return { next: 'submit', others: back, hindrance: items === 0 ? 'empty' : null }
    case 'REVISED':
      return unanswered > 0
        ? { next: 'answerInputs', others: back, hindrance: 'unanswered' }
        : { next: 'submit', others: back, hindrance: null }
    case 'IN_REVIEW':
      // Who was given time for inputs has it until the office closes the round.
      if (roundOpen) {
        return roundDue
          ? { next: 'closeRound', others: ['seeInputs'], hindrance: null }
          : { next: 'seeInputs', others: ['closeRound'], hindrance: null }
      }
      if (rounds === 0) return { next: 'openRound', others: ['revise', 'validate', 'withdraw'], hindrance: null }
      if (unanswered > 0) {
        return { next: 'answerInputs', others: ['openRound', 'revise', 'withdraw'], hindrance: 'unanswered' }
      }
      return inputs > 0
        ? { next: 'revise', others: ['validate', 'openRound', 'withdraw'], hindrance: null }
        : { next: 'validate', others: ['revise', 'openRound', 'withdraw'], hindrance: null }
    case 'VALIDATED':
      return { next: null, others: ['amend'], hindrance: null }
    case 'WITHDRAWN':
      return NONE
  }
}

function forGuest({ plan, who, roundOpen }: Standing): Steps {
  if (plan.state !== 'IN_REVIEW') return NONE
  if (roundOpen) return { next: 'giveInputs', others: [], hindrance: null }
  const latest = plan.versions.at(-1)?.number
  const signed = plan.signOffs.some(({ institution, version }) => institution === who.institution && version === latest)
  return signed ? NONE : { next: 'validate', others: [], hindrance: null }
}
