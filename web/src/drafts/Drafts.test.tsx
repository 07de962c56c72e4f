import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { SamplePlan } from '../../dev/samplePlan'
import { LANGUAGE_CODES } from '../language/languages'
import { loadWords } from '../language/words'
import { OFFICER, PLAN, SampleOffice, visit } from '../page/visit'
import type { Me } from '../session/session'

const COORDINATOR: Me = {
  name: 'Demo Coordinator',
  office: 'RAME',
  officeName: 'Regional office',
  roles: ['REGIONAL_COORDINATOR'],
}
const SAID = { id: 'c1', office: 'RAME', text: 'اجمعوا الدورتين', saidAt: '2026-03-02T09:30:00Z' }

const panel = async (name: string) => within(await screen.findByRole('region', { name }))

describe('the sum of drafts', () => {
  test('it_is_among_the_parts_of_the_regional_office', async () => {
    new SampleOffice(new SamplePlan(), COORDINATOR)
    await visit('/workplans')
    await userEvent.click(await screen.findByRole('link', { name: 'Sum of drafts' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Sum of drafts' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Sum of drafts' })).toHaveAttribute('aria-current', 'page')
  })

  test('it_adds_up_each_currency_by_itself', async () => {
    new SampleOffice(new SamplePlan(), COORDINATOR)
    await visit('/drafts')
    const budget = await panel('Budget')
    expect(budget.getByRole('row', { name: /^European Union 2026 EUR.300,000\.00$/ })).toBeVisible()
    expect(budget.getByRole('row', { name: /^Government of Jordan 2027 JOD.12,500\.500$/ })).toBeVisible()
  })

  test('it_names_the_countries_without_an_activity_for_an_objective', async () => {
    new SampleOffice(new SamplePlan(), COORDINATOR)
    await visit('/drafts')
    const [strategy, capability] = (await panel('Activities by objective and country')).getAllByRole('listitem')
    expect(strategy).toHaveTextContent('Activities: 3')
    expect(strategy).toHaveTextContent('No activity in: Iraq')
    expect(capability).toHaveTextContent('Iraq: 24')
    expect(capability).not.toHaveTextContent('No activity in')
  })

  test('it_puts_activities_that_may_do_the_same_beside_each_other', async () => {
    new SampleOffice(new SamplePlan(), COORDINATOR)
    await visit('/drafts')
    const overlap = await (await panel('Possible overlaps')).findByRole('listitem')
    expect(overlap).toHaveTextContent('60% alike')
    expect(overlap).toHaveTextContent('3.1.3 Specialised counter-trafficking training')
    expect(overlap).toHaveTextContent('3.2 Counter-trafficking training for prosecutors')
  })

  test('where_nothing_is_shared_that_is_said', async () => {
    const plan = new SamplePlan()
    plan.region.sum = { plans: [], objectives: [], budget: [] }
    new SampleOffice(plan, COORDINATOR)
    await visit('/drafts')
    expect(await screen.findByText(/^No open plan of this programme/)).toBeVisible()
  })

  test('the_region_says_something_on_a_plan_and_its_officer_reads_it_there', async () => {
    const plan = new SamplePlan()
    const region = new SampleOffice(plan, COORDINATOR)
    const coordinator = await visit('/drafts')
    await userEvent.click(await screen.findByRole('button', { name: 'Comments on Workplan of Jordan' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(await dialog.findByText('Nobody said anything yet.')).toBeVisible()
    await userEvent.type(dialog.getByRole('textbox', { name: 'Comment' }), SAID.text)
    await userEvent.click(dialog.getByRole('button', { name: 'Send the comment' }))
    expect(await dialog.findByText(SAID.text, { selector: 'span' })).toBeVisible()
    await waitFor(() => {
      expect(dialog.getByRole('textbox', { name: 'Comment' })).toHaveValue('')
    })
    expect(region.sent).toMatchObject([
      { method: 'POST', path: '/api/drafts/JO/p-jo/comments', body: { text: SAID.text } },
    ])
    coordinator.unmount()

    new SampleOffice(plan, OFFICER)
    await visit(PLAN)
    expect((await panel('Comments')).getByText(SAID.text)).toBeVisible()
  })

  test('a_comment_on_an_item_leads_to_it', async () => {
    const plan = new SamplePlan()
    plan.region.comments.push({ ...SAID, item: 'a2' })
    new SampleOffice(plan, { ...OFFICER, roles: ['COUNTRY_HEAD'] })
    await visit(PLAN)
    const link = await (await panel('Comments')).findByRole('link', { name: /course 2$/ })
    expect(link).toHaveAttribute('href', `${PLAN}?item=a2`)
  })

  test('officers_have_no_such_page', async () => {
    new SampleOffice(new SamplePlan())
    await visit('/drafts')
    expect(await screen.findByText('There is nothing at this address.')).toBeVisible()
    expect(screen.queryByRole('link', { name: 'Sum of drafts' })).toBeNull()
  })

  test.each(LANGUAGE_CODES)('it_speaks_%s', async (code) => {
    new SampleOffice(new SamplePlan(), COORDINATOR)
    const { say, country } = await loadWords(code)
    await visit('/drafts', code)
    expect(await screen.findByRole('region', { name: say('openPlans') })).toBeVisible()
    expect(screen.getByText(say('gapIn', { countries: country('IQ') }))).toBeVisible()
    expect(await screen.findByText(say('overlapsHint'))).toBeVisible()
  })
})
