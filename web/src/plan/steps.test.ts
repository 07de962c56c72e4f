import { describe, expect, test } from 'vitest'
import { SamplePlan } from '../../dev/samplePlan'
import { GUEST, OFFICER } from '../page/visit'
import type { PlanState } from './plan'
import { stepsOf, type Standing } from './steps'

function standing(state: PlanState, known: Partial<Standing> = {}): Standing {
  const { plan } = new SamplePlan(1, state)
  return { plan, who: OFFICER, rounds: 0, roundOpen: false, roundDue: false, inputs: 0, unanswered: 0, items: 7, ...known }
}

describe('the next step', () => {
  test('a_draft_is_submitted', () => {
    expect(stepsOf(standing('DRAFT')).next).toBe('submit')
  })

  test('an_empty_draft_says_what_hinders_it', () => {
    expect(stepsOf(standing('DRAFT', { items: 0 })).hindrance).toBe('empty')
  })

  test('a_plan_under_review_opens_a_round_first', () => {
    expect(stepsOf(standing('IN_REVIEW')).next).toBe('openRound')
  })

  test('while_a_round_is_open_only_closing_it_leads_on', () => {
    expect(stepsOf(standing('IN_REVIEW', { rounds: 1, roundOpen: true }))).toEqual({
      next: 'seeInputs',
      others: ['closeRound'],
      hindrance: null,
    })
  })

  test('a_round_whose_deadline_has_passed_is_closed_next', () => {
    expect(stepsOf(standing('IN_REVIEW', { rounds: 1, roundOpen: true, roundDue: true })).next).toBe('closeRound')
  })

  test('inputs_without_an_answer_come_before_everything_else', () => {
    const { next, hindrance } = stepsOf(standing('IN_REVIEW', { rounds: 1, inputs: 4, unanswered: 1 }))
    expect([next, hindrance]).toEqual(['answerInputs', 'unanswered'])
  })

  test('answered_inputs_lead_to_a_revision_and_none_to_the_validation', () => {
    expect(stepsOf(standing('IN_REVIEW', { rounds: 1, inputs: 4 })).next).toBe('revise')
    expect(stepsOf(standing('IN_REVIEW', { rounds: 1 })).next).toBe('validate')
  })

  test('a_validated_plan_changes_only_by_an_amendment', () => {
    expect(stepsOf(standing('VALIDATED'))).toEqual({ next: null, others: ['amend'], hindrance: null })
  })

  test('a_head_presents_the_plan_and_leaves_its_keeping_to_officers', () => {
    const head = { ...OFFICER, roles: ['COUNTRY_HEAD'] as const }
    expect(stepsOf(standing('DRAFT', { who: head })).next).toBe('submit')
    expect(stepsOf(standing('VALIDATED', { who: head })).others).toEqual([])
  })

  test('another_office_only_reads', () => {
    const coordinator = { ...OFFICER, office: 'RAME', roles: ['REGIONAL_COORDINATOR'] as const }
    expect(stepsOf(standing('DRAFT', { who: coordinator })).next).toBeNull()
  })

  test('a_guest_gives_inputs_then_signs', () => {
    expect(stepsOf(standing('IN_REVIEW', { who: GUEST, roundOpen: true })).next).toBe('giveInputs')
    expect(stepsOf(standing('IN_REVIEW', { who: GUEST })).next).toBe('validate')
    expect(stepsOf(standing('DRAFT', { who: GUEST })).next).toBeNull()
  })
})
