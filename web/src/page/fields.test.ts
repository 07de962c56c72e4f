import { describe, expect, test } from 'vitest'
import { Problem } from '../http/problem'
import { fieldErrors, plainFigure } from './fields'

describe('what is typed', () => {
  test.each([
    ['١٢٬٥٠٠٫٧٥', '12500.75'],
    ['۱۲۳', '123'],
    ['12,500.00', '12500.00'],
    ['\u200f٤٢', '42'],
  ])('figures_in_any_digits_are_taken: %s', (typed, plain) => {
    expect(plainFigure(typed)).toBe(plain)
  })
})

describe('what the server said of a field', () => {
  test('it_is_found_by_its_path_within_the_form', () => {
    const problem = new Problem(422, null, null, {
      errors: [
        { field: 'content.budget[0].amount', detail: 'EUR has 2 decimals.' },
        { field: 'code', detail: 'Taken' },
      ],
    })
    const wrong = fieldErrors(problem, 'content')
    expect(wrong('budget[0].amount')).toBe('EUR has 2 decimals.')
    expect(wrong('code')).toBe('Taken')
    expect(wrong('title')).toBeUndefined()
  })
})
