import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { SamplePlan } from '../../dev/samplePlan'
import { LANGUAGE_CODES } from '../language/languages'
import { loadWords } from '../language/words'
import { GUEST, PLAN, SampleOffice, visit } from '../page/visit'

const open = async (name = 'Download') => {
  await userEvent.click(await screen.findByRole('button', { name }))
  const links = await screen.findAllByRole('menuitem')
  for (const link of links) expect(link).toHaveAttribute('download')
  return links.map((link) => link.getAttribute('href'))
}

describe('a plan to take away', () => {
  test('it_is_there_on_paper_as_workbook_and_as_table', async () => {
    new SampleOffice(new SamplePlan())
    await visit(PLAN)
    expect(await open()).toEqual([
      `/api${PLAN}/document?language=en`,
      `/api${PLAN}/workbook?language=en`,
      `/api${PLAN}/activities.csv`,
    ])
  })

  test('it_is_the_version_that_is_shown', async () => {
    new SampleOffice(new SamplePlan(3, 'REVISED'))
    await visit(`${PLAN}?version=1`)
    expect(await open()).toEqual([
      `/api${PLAN}/document?version=1&language=en`,
      `/api${PLAN}/workbook?version=1&language=en`,
      `/api${PLAN}/activities.csv?version=1`,
    ])
  })

  test('a_guest_gets_the_submitted_version_on_paper_only', async () => {
    new SampleOffice(new SamplePlan(3, 'IN_REVIEW'), GUEST)
    await visit(PLAN)
    expect(await open()).toEqual([`/api${PLAN}/document?version=1&language=en`])
  })

  test('so_does_what_changed', async () => {
    new SampleOffice(new SamplePlan(3, 'REVISED'))
    await visit(`${PLAN}/difference`)
    const link = await screen.findByRole('link', { name: 'These changes as PDF' })
    expect(link).toHaveAttribute('href', `/api${PLAN}/difference?from=1&format=pdf&language=en`)
    expect(link).toHaveAttribute('download')
  })

  test.each(LANGUAGE_CODES)('it_comes_in_the_readers_language_%s', async (code) => {
    new SampleOffice(new SamplePlan())
    const words = await loadWords(code)
    await visit(PLAN, code)
    expect((await open(words.say('download')))[0]).toBe(`/api${PLAN}/document?language=${code}`)
    expect(screen.getByText(words.say('downloadAs', { format: 'csv' }))).toBeInTheDocument()
  })
})
