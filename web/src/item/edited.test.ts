import { describe, expect, test } from 'vitest'
import { changedFields, clashes, merged, same } from './edited'
import type { ActivityContent } from './item'

const base: ActivityContent = {
  kind: 'ACTIVITY',
  title: 'Training',
  description: 'Five days',
  plannedStart: '2026-01-01',
  plannedEnd: '2026-03-31',
  partners: ['SJC'],
}

describe('two editors of one item', () => {
  test('changes_of_different_fields_do_not_clash_and_both_stay', () => {
    const edited = { base, version: 1, mine: { ...base, title: 'Course' } }
    const theirs = { ...base, plannedEnd: '2026-04-30' }
    expect(clashes(edited, theirs)).toEqual([])
    expect(merged(edited, theirs, new Set())).toEqual({ ...base, title: 'Course', plannedEnd: '2026-04-30' })
  })

  test('the_same_field_changed_in_two_ways_clashes_and_the_editor_chooses', () => {
    const edited = { base, version: 1, mine: { ...base, title: 'Course' } }
    const theirs = { ...base, title: 'Workshop' }
    expect(clashes(edited, theirs)).toEqual(['title'])
    expect(merged(edited, theirs, new Set()).title).toBe('Course')
    expect(merged(edited, theirs, new Set(['title'])).title).toBe('Workshop')
  })

  test('the_same_change_made_by_both_is_no_clash', () => {
    const mine = { ...base, title: 'Course' }
    expect(clashes({ base, version: 1, mine }, { ...base, title: 'Course' })).toEqual([])
  })

  test('empty_and_absent_say_the_same', () => {
    expect(same(null, '')).toBe(true)
    expect(same([], undefined)).toBe(true)
    expect(changedFields(base, { ...base, risks: [], responsible: null })).toEqual([])
  })

  test('the_order_of_partners_is_a_change', () => {
    expect(same(['SJC', 'MoI'], ['MoI', 'SJC'])).toBe(false)
  })
})
