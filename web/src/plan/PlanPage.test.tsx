import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { SamplePlan } from '../../dev/samplePlan'
import { LANGUAGE_CODES } from '../language/languages'
import { loadWords } from '../language/words'
import { GUEST, PLAN, SampleOffice, visit } from '../page/visit'

async function theTree(): Promise<HTMLElement> {
  return await screen.findByRole('tree')
}

async function editTitle(office: SampleOffice, title: string): Promise<HTMLElement> {
  await visit(`${PLAN}?item=a2`)
  await userEvent.click(await screen.findByRole('button', { name: 'Edit' }))
  const field = await screen.findByRole('textbox', { name: /^Title/ })
  await userEvent.clear(field)
  await userEvent.type(field, title)
  expect(office.sent).toEqual([])
  return field
}

const save = () => userEvent.click(screen.getByRole('button', { name: 'Save' }))

describe('a workplan', () => {
  test('its_state_and_next_step_stand_above_it', async () => {
    new SampleOffice(new SamplePlan())
    await visit(PLAN)
    expect(await screen.findByRole('heading', { level: 1, name: /^Workplan against trafficking/ })).toBeVisible()
    expect(screen.getByText('Draft')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Submit for review' })).toBeVisible()
  })

  test('a_level_of_the_tree_is_read_when_it_is_opened', async () => {
    new SampleOffice(new SamplePlan())
    await visit(PLAN)
    const tree = await theTree()
    const objective = await within(tree).findByRole('treeitem', { name: 'Objective Capability development' })
    expect(within(tree).queryByText(/Investigators trained/)).toBeNull()
    objective.focus()
    await userEvent.keyboard('{ArrowRight}')
    expect(await within(tree).findByText(/Investigators trained/)).toBeVisible()
    expect(objective).toHaveAttribute('aria-expanded', 'true')
  })

  test('from_right_to_left_the_arrows_open_the_other_way', async () => {
    new SampleOffice(new SamplePlan())
    await visit(PLAN, 'ar')
    const objective = (await within(await theTree()).findByText('Capability development')).closest('li')
    if (objective === null) throw new Error('the objective is no row of the tree')
    objective.focus()
    await userEvent.keyboard('{ArrowRight}')
    expect(objective).toHaveAttribute('aria-expanded', 'false')
    await userEvent.keyboard('{ArrowLeft}')
    expect(objective).toHaveAttribute('aria-expanded', 'true')
  })

  test('a_large_level_comes_in_parts', async () => {
    new SampleOffice(new SamplePlan(150))
    await visit(PLAN)
    const tree = await theTree()
    for (const name of [/Capability development/, /Investigators trained/]) {
      ;(await within(tree).findByRole('treeitem', { name })).focus()
      await userEvent.keyboard('{ArrowRight}')
    }
    expect(await within(tree).findByText(/course 99$/)).toBeVisible()
    expect(within(tree).queryByText(/course 100$/)).toBeNull()
    await userEvent.click(within(tree).getByRole('button', { name: 'Show more' }))
    expect(await within(tree).findByText(/course 150$/)).toBeVisible()
  })

  test('an_address_leads_straight_to_an_item', async () => {
    new SampleOffice(new SamplePlan())
    await visit(`${PLAN}?item=a2`)
    expect(await screen.findByRole('heading', { level: 2, name: /course 2$/ })).toBeVisible()
    expect(screen.getByText('Trainers are moved to other posts')).toBeVisible()
  })

  test('a_change_is_sent_with_the_version_that_it_is_of', async () => {
    const office = new SampleOffice(new SamplePlan())
    await editTitle(office, 'Course for judges')
    await save()
    expect(await screen.findByRole('heading', { level: 2, name: 'Course for judges' })).toBeVisible()
    expect(office.sent).toHaveLength(1)
    expect(office.sent[0]).toMatchObject({ method: 'PUT', body: { content: { title: 'Course for judges' } } })
    expect(office.sent[0]?.headers.get('If-Match')).toBe('"1"')
  })

  test('a_wrong_field_is_told_where_it_stands_and_has_the_focus', async () => {
    new SampleOffice(new SamplePlan())
    await visit(`${PLAN}?item=a2`)
    await userEvent.click(await screen.findByRole('button', { name: 'Edit' }))
    const end = await screen.findByLabelText(/^Planned end/)
    await userEvent.clear(end)
    await userEvent.type(end, '2025-01-01')
    await save()
    await waitFor(() => {
      expect(end).toHaveAccessibleDescription('The activity ends before it starts.')
    })
    expect(end).toHaveFocus()
  })

  test('what_was_typed_outlives_a_reload', async () => {
    const office = new SampleOffice(new SamplePlan())
    const field = await editTitle(office, 'Half a thought')
    expect(field).toHaveValue('Half a thought')
    document.body.innerHTML = ''
    await visit(`${PLAN}?item=a2`)
    expect(await screen.findByRole('textbox', { name: /^Title/ })).toHaveValue('Half a thought')
    expect(screen.getByText('You wrote this earlier and didn’t save it.')).toBeVisible()
  })

  test('an_office_that_does_not_answer_takes_nothing_away_and_is_asked_the_same_again', async () => {
    const office = new SampleOffice(new SamplePlan())
    await visit(PLAN)
    await userEvent.click(await screen.findByRole('button', { name: 'Add an objective' }))
    const dialog = await screen.findByRole('dialog')
    await userEvent.type(within(dialog).getByRole('textbox', { name: /^Title/ }), 'Prevention')
    office.instead = ({ method }) => (method === 'POST' ? new Response(null, { status: 503 }) : null)
    await userEvent.click(within(dialog).getByRole('button', { name: 'Add' }))
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('What you wrote is kept')
    office.instead = null
    await userEvent.click(within(dialog).getByRole('button', { name: 'Add' }))
    expect(await screen.findByRole('heading', { level: 2, name: 'Prevention' })).toBeVisible()
    const [first, second] = office.sent.map(({ headers }) => headers.get('Idempotency-Key'))
    expect(first).toBeTruthy()
    expect(second).toBe(first)
  })

  test('somebody_elses_change_is_shown_beside_ones_own_and_either_may_stand', async () => {
    const office = new SampleOffice(new SamplePlan())
    await editTitle(office, 'Mine')
    const at = office.plan.items.findIndex(({ id }) => id === 'a2')
    const before = office.plan.items[at]
    if (before === undefined) throw new Error('the sample has no a2')
    office.plan.items[at] = { ...before, version: 2, content: { ...before.content, title: 'Theirs' } }
    await save()
    expect(await screen.findByRole('alert')).toHaveTextContent('Somebody changed this item meanwhile')
    const choice = screen.getByRole('group', { name: 'Title' })
    expect(within(choice).getByText('Theirs', { selector: '[dir=auto]' })).toBeVisible()
    expect(within(choice).getByText('Mine')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Save this' }))
    expect(await screen.findByRole('heading', { level: 2, name: 'Mine' })).toBeVisible()
    expect(office.sent.at(-1)?.headers.get('If-Match')).toBe('"2"')
  })

  test('a_session_that_ended_while_saving_leads_to_the_sign_in', async () => {
    const office = new SampleOffice(new SamplePlan())
    const signedOut = vi.fn()
    await visit(`${PLAN}?item=a2`, 'en', signedOut)
    await userEvent.click(await screen.findByRole('button', { name: 'Edit' }))
    office.instead = ({ method }) => (method === 'PUT' ? new Response(null, { status: 401 }) : null)
    await save()
    await waitFor(() => {
      expect(signedOut).toHaveBeenCalled()
    })
  })

  test('a_difference_is_told_by_word_and_sign', async () => {
    new SampleOffice(new SamplePlan(3, 'REVISED'))
    await visit(`${PLAN}/difference`)
    expect(await screen.findByText('Since version 1: 1 item added, 1 changed, 1 removed.')).toBeVisible()
    expect(screen.getByText('Added').parentElement).toHaveTextContent('+ Added')
    expect(screen.getByText('Removed').parentElement).toHaveTextContent('− Removed')
    expect(screen.getByRole('row', { name: 'Planned end Apr 30, 2026 May 31, 2026' })).toBeVisible()
    expect(screen.getByRole('row', { name: 'Budget 1 · Amount 10000.00 12500.00' })).toBeVisible()
  })

  test('a_guest_reads_the_submitted_version_and_edits_nothing', async () => {
    new SampleOffice(new SamplePlan(3, 'IN_REVIEW'), GUEST)
    await visit(`${PLAN}?item=a2`)
    expect(await screen.findByRole('heading', { level: 2, name: /course 2$/ })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull()
    expect(screen.queryByText('Working copy')).toBeNull()
  })

  test('a_guest_says_something_on_an_item_and_the_officer_answers_with_a_reason', async () => {
    const plan = new SamplePlan(3, 'IN_REVIEW')
    plan.rounds.push({
      id: 'r1',
      version: 0,
      number: 1,
      planVersion: 1,
      institutions: ['MoI'],
      deadline: '2026-04-01',
      materials: [],
      inputsVisibleToAll: false,
      state: 'OPEN',
      openedAt: '2026-03-02T09:30:00Z',
    })
    new SampleOffice(plan, GUEST)
    const guest = await visit(`${PLAN}?item=a2`)
    await userEvent.click(await screen.findByRole('button', { name: 'Input on this item' }))
    await userEvent.type(screen.getByRole('textbox', { name: /^Input on this item/ }), 'Begin with the border posts')
    await userEvent.click(screen.getByRole('button', { name: 'Give the input' }))
    expect(await screen.findByText('Begin with the border posts')).toBeVisible()
    expect(screen.getByText('Not answered yet')).toBeVisible()
    guest.unmount()

    const office = new SampleOffice(plan)
    await visit(`${PLAN}/review`)
    await userEvent.click(await screen.findByRole('button', { name: 'Answer this input' }))
    await userEvent.type(screen.getByRole('textbox', { name: /^Reason/ }), 'They are the first to meet victims')
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Accepted')).toBeVisible()
    expect(office.sent[0]).toMatchObject({
      method: 'PUT',
      body: { kind: 'ACCEPTED', reason: 'They are the first to meet victims' },
    })
  })

  test('guests_land_on_their_plans', async () => {
    new SampleOffice(new SamplePlan(3, 'IN_REVIEW'), GUEST)
    await visit('/')
    expect(await screen.findByRole('heading', { name: 'Workplans' })).toBeVisible()
    expect(screen.queryByRole('link', { name: 'Dashboard' })).toBeNull()
    expect(await screen.findByRole('link', { name: /^Workplan against/ })).toHaveAttribute('href', PLAN)
  })

  test.each(LANGUAGE_CODES)('the_plan_speaks_%s', async (code) => {
    new SampleOffice(new SamplePlan(3, 'REVISED'))
    await visit(PLAN, code)
    const words = await loadWords(code)
    expect(await screen.findByRole('button', { name: words.say('step', { step: 'submit' }) })).toBeVisible()
    expect(screen.getByText(words.say('planState', { state: 'REVISED' }))).toBeVisible()
  })
})
