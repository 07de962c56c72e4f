import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { SampleEvents } from '../../dev/sampleEvents'
import { SamplePlan } from '../../dev/samplePlan'
import { LANGUAGE_CODES } from '../language/languages'
import { loadWords } from '../language/words'
import { GUEST, SampleOffice, visit } from '../page/visit'

const EVENT = `/events/${SampleEvents.ROUNDTABLE}`
const DINNER = `/events/${SampleEvents.DINNER}`

function guestOffice(): SampleOffice {
  const office = new SampleOffice(new SamplePlan(), GUEST)
  office.plan.events.guest = 'MoI'
  return office
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-02T09:30:00Z') })
})

afterEach(() => {
  vi.useRealTimers()
})

describe('events', () => {
  test('a_month_shows_what_lies_in_it_and_turns', async () => {
    new SampleOffice(new SamplePlan())
    await visit('/events')
    const grid = await screen.findByRole('table', { name: 'March 2026' })
    const on = within(grid).getAllByRole('link', { name: /^Inter-institutional roundtable/ })
    expect(on.map((link) => within(link.closest('td') ?? link).getByText(/^\d+$/).textContent)).toEqual(['17', '18'])
    await userEvent.click(screen.getByRole('button', { name: 'Next month' }))
    expect(await screen.findByText('No events in this month.')).toBeVisible()
    expect(screen.getByRole('heading', { name: 'April 2026' })).toBeVisible()
  })

  test('the_month_is_one_of_the_readers_own_calendar', async () => {
    new SampleOffice(new SamplePlan())
    await visit('/events', 'fa')
    expect(await screen.findByRole('table', { name: /اسفند/ })).toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: 'ماه بعد' }))
    const grid = await screen.findByRole('table', { name: /فروردین/ })
    // 24 March is the 4th of Farvardin.
    const training = (await within(grid).findAllByRole('link', { name: /تدريب ضباط/ }))[0]
    expect(within(training?.closest('td') ?? grid).getByText('۴')).toBeInTheDocument()
  })

  test('filters_are_asked_of_the_office', async () => {
    new SampleOffice(new SamplePlan())
    await visit('/events?view=list')
    expect(await screen.findByRole('link', { name: /^Dinner with women/ })).toBeVisible()
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'State' }), 'POSTPONED')
    await waitFor(() => {
      expect(screen.queryByRole('link', { name: /^Dinner with women/ })).toBeNull()
    })
    expect(screen.getByRole('link', { name: /تدريب ضباط/ })).toBeVisible()
  })

  test('it_is_told_by_the_clocks_of_its_place', async () => {
    new SampleOffice(new SamplePlan())
    await visit(EVENT)
    expect(await screen.findByText(/Mar 17, 2026, 9:30.*Mar 18, 2026, 4:00.*\(GMT\+3\)/)).toBeVisible()
    expect(screen.getByText('Head of the counter-trafficking department, Ministry of Interior')).toBeVisible()
  })

  test('a_new_one_is_planned_with_its_deadline_as_an_instant', async () => {
    const office = new SampleOffice(new SamplePlan())
    await visit('/events/new')
    const fill = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
    await screen.findByRole('textbox', { name: /^Title/ })
    fill(/^Title/, 'Panel on the draft law')
    fill(/^City/, 'Baghdad')
    fill(/^First day/, '2026-04-20')
    await userEvent.selectOptions(screen.getByLabelText('Time zone'), 'Asia/Baghdad')
    fill(/^Answers until/, '2026-04-15T12:00')
    await userEvent.click(screen.getByText('Plan the event'))
    expect(await screen.findByRole('heading', { level: 1, name: 'Panel on the draft law' })).toBeVisible()
    expect(office.sent[0]).toMatchObject({
      method: 'POST',
      path: '/api/events',
      body: { country: 'IQ', start: '2026-04-20', end: '2026-04-20', startTime: null, rsvpUntil: '2026-04-15T09:00:00.000Z' },
    })
  }, 60_000)

  test('a_wrong_field_is_told_where_it_stands', async () => {
    new SampleOffice(new SamplePlan())
    await visit('/events/new')
    await userEvent.click(await screen.findByRole('button', { name: 'Plan the event' }))
    await waitFor(() => {
      expect(screen.getByRole('textbox', { name: /^Title/ })).toHaveAccessibleDescription('Say what the event is called.')
    })
  })

  test('it_is_called_off_for_a_reason', async () => {
    const office = new SampleOffice(new SamplePlan())
    await visit(EVENT)
    await userEvent.click(await screen.findByRole('button', { name: 'Other steps' }))
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Call it off' }))
    const dialog = await screen.findByRole('dialog')
    await userEvent.type(within(dialog).getByRole('textbox', { name: /^Reason/ }), 'The road is closed')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Call it off' }))
    expect(await screen.findByText('Cancelled')).toBeVisible()
    expect(screen.getByText('The road is closed')).toBeVisible()
    expect(office.sent.at(-1)?.headers.get('If-Match')).toBe('"3"')
  })

  test('who_comes_and_who_waits_stands_above_the_invitations', async () => {
    new SampleOffice(new SamplePlan())
    await visit(`${EVENT}/invitations`)
    expect(await screen.findByText('4 coming, 9 seats offered')).toBeVisible()
    expect(screen.getByText('2 people wait for a seat')).toBeVisible()
    expect(screen.getByRole('row', { name: /^Ministry of Interior 4 We come 4 2/ })).toBeVisible()
  })

  test('an_answer_by_telephone_is_marked_as_entered_by_the_office', async () => {
    const office = new SampleOffice(new SamplePlan())
    await visit(`${EVENT}/invitations`)
    await userEvent.click(await screen.findByRole('button', { name: 'Enter the answer of Supreme Judicial Council' }))
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Save' }))
    const row = await screen.findByRole('row', { name: /Supreme Judicial Council 2 We come/ })
    expect(within(row).getByText('Entered by the office')).toBeVisible()
    expect(office.sent[0]).toMatchObject({ method: 'PUT', body: { institution: 'SJC', answer: 'ACCEPTED', seats: 2 } })
  })

  test('a_guest_answers_for_its_own_institution_and_names_who_comes', async () => {
    const office = guestOffice()
    await visit(EVENT)
    const invitation = await screen.findByRole('region', { name: 'Your invitation' })
    expect(within(invitation).getByText('2 people wait for a seat')).toBeVisible()
    expect(screen.queryByText('Supreme Judicial Council')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Call it off' })).toBeNull()
    await userEvent.click(within(invitation).getByRole('radio', { name: 'We can’t come' }))
    await userEvent.click(within(invitation).getByRole('button', { name: 'Send the answer' }))
    expect(await screen.findByText(/^Your answer: We can’t come/)).toBeVisible()
    expect(office.sent[0]?.body).toEqual({ answer: 'DECLINED' })

    await userEvent.click(screen.getByRole('button', { name: 'Name somebody' }))
    const form = screen.getByRole('form', { name: 'Name somebody' })
    await userEvent.type(within(form).getByRole('textbox', { name: /^Name/ }), 'Sample Nominee')
    await userEvent.click(within(form).getByRole('button', { name: 'Name somebody' }))
    expect(within(form).getByText('Without the person’s consent their name can’t be entered.')).toBeVisible()
    expect(office.sent).toHaveLength(1)
    await userEvent.click(within(form).getByRole('checkbox'))
    await userEvent.click(within(form).getByRole('button', { name: 'Name somebody' }))
    expect(await screen.findByText('Sample Nominee')).toBeVisible()
    expect(office.sent.at(-1)?.body).toMatchObject({ name: { text: 'Sample Nominee', language: 'en' } })
    expect(JSON.stringify(Object.entries(sessionStorage))).not.toContain('Sample Nominee')
  })

  test('the_time_to_answer_ends', async () => {
    vi.setSystemTime(Date.parse('2100-01-01T00:00:00Z'))
    guestOffice()
    await visit(EVENT)
    expect(await screen.findByText(/^The time to answer is over/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Send the answer' })).toBeNull()
  })

  test('its_outcome_is_recorded_and_followed_up', async () => {
    const office = new SampleOffice(new SamplePlan())
    await visit(`${DINNER}/outcome`)
    await userEvent.click(await screen.findByRole('button', { name: 'Record the outcome' }))
    const points = screen.getByRole('group', { name: 'Action points' })
    await userEvent.click(within(points).getByRole('button', { name: 'Add a line' }))
    await userEvent.type(within(points).getByRole('textbox', { name: 'What is to do' }), 'Name a contact point')
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Follow up: Name a contact point' }))
    const form = screen.getByRole('form', { name: 'Follow up: Name a contact point' })
    await userEvent.click(within(form).getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Done')).toBeVisible()
    expect(office.sent.at(-1)).toMatchObject({ method: 'PUT', body: { state: 'DONE' } })
  })

  test.each(LANGUAGE_CODES)('an_event_speaks_%s', async (code) => {
    new SampleOffice(new SamplePlan())
    const words = await loadWords(code)
    await visit(EVENT, code)
    expect(await screen.findByRole('heading', { name: words.say('agenda') })).toBeVisible()
    expect(screen.getByText(words.say('eventState', { state: 'PLANNED' }))).toBeVisible()
  })
})
