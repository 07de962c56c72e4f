import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { SampleEvents } from '../../dev/sampleEvents'
import { SamplePlan } from '../../dev/samplePlan'
import { LANGUAGE_CODES } from '../language/languages'
import { loadWords } from '../language/words'
import { GUEST, SampleOffice, visit, type Sent } from '../page/visit'

const PERSON = '/register/person-a'

function watched(office: SampleOffice): Sent[] {
  const asked: Sent[] = []
  office.instead = (sent) => {
    asked.push(sent)
    return null
  }
  return asked
}

describe('the register of people', () => {
  test('it_lists_nobody_before_one_asks_and_says_what_one_reads_for', async () => {
    const office = new SampleOffice(new SamplePlan())
    const asked = watched(office)
    await visit('/register')
    const search = await screen.findByRole('searchbox', { name: 'Find somebody' })
    expect(asked.some(({ path }) => path === '/api/people')).toBe(false)
    await userEvent.type(search, 'نموذجي')
    expect(await screen.findByRole('link', { name: 'Sample Person Alpha' })).toHaveAttribute('href', '/register/person-a?for=REGISTRATION')
    const read = asked.find(({ path }) => path === '/api/people')
    expect(read?.headers.get('Audit-Purpose')).toBe('REGISTRATION')
    expect(read?.query.get('query')).toBe('نموذجي')
  })

  test('a_person_is_shown_with_their_names_in_each_script', async () => {
    new SampleOffice(new SamplePlan())
    await visit(PERSON)
    expect(await screen.findByRole('heading', { level: 1, name: 'Sample Person Alpha' })).toBeVisible()
    expect(screen.getByText('شخص نموذجي أ')).toHaveAttribute('lang', 'ar')
    expect(document.title).not.toContain('Alpha')
  })

  test('a_consent_is_withdrawn', async () => {
    const office = new SampleOffice(new SamplePlan())
    await visit(PERSON)
    await userEvent.click(await screen.findByRole('button', { name: 'Withdraw the consent: Registration for events' }))
    expect(await screen.findByText(/^Withdrawn/)).toBeVisible()
    expect(office.sent[0]).toMatchObject({ path: '/api/people/person-a/consent-withdrawals', body: { purpose: 'REGISTRATION' } })
  })

  test('two_records_are_put_together', async () => {
    const office = new SampleOffice(new SamplePlan())
    await visit(PERSON)
    await userEvent.click(await screen.findByRole('button', { name: 'Put together with Sample Person Alpha' }))
    const form = screen.getByRole('form', { name: 'Put together with Sample Person Alpha' })
    await userEvent.click(within(form).getByRole('button', { name: 'Put together' }))
    expect(await screen.findByRole('button', { name: 'Part them again' })).toBeVisible()
    expect(office.sent[0]).toMatchObject({ method: 'POST', path: '/api/people/person-a/merges', body: { other: 'person-b' } })
  })

  test('nobody_is_erased_before_their_name_is_typed', async () => {
    const office = new SampleOffice(new SamplePlan())
    await visit(PERSON)
    await userEvent.click(await screen.findByRole('button', { name: 'Erase the person' }))
    const dialog = await screen.findByRole('dialog')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Erase for ever' }))
    expect(within(dialog).getByText('That isn’t the name.')).toBeVisible()
    expect(office.sent).toEqual([])
    await userEvent.type(within(dialog).getByRole('textbox'), 'Sample Person Alpha')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Erase for ever' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'People' })).toBeVisible()
    expect(office.plan.events.people.map(({ id }) => id)).toEqual(['person-b'])
  })

  test('somebody_new_is_entered_only_with_their_consent_and_kept_in_no_storage', async () => {
    const office = new SampleOffice(new SamplePlan())
    await visit('/register/new')
    await userEvent.type(await screen.findByRole('textbox', { name: /^Name/ }), 'Sample Person Beta')
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Institution/ }), 'MoI')
    await userEvent.click(screen.getByRole('button', { name: 'Enter a person' }))
    expect(office.sent).toEqual([])
    await userEvent.click(screen.getByRole('checkbox', { name: 'Registration for events' }))
    await userEvent.click(screen.getByRole('button', { name: 'Enter a person' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Sample Person Beta' })).toBeVisible()
    expect(office.sent[0]?.body).toMatchObject({
      names: [{ text: 'Sample Person Beta', language: 'en' }],
      consents: [{ purpose: 'REGISTRATION' }],
    })
    expect(JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)])).not.toContain('Beta')
  })

  test('who_agreed_to_nothing_is_read_only_at_their_own_request', async () => {
    const office = new SampleOffice(new SamplePlan())
    office.instead = ({ path, headers }) =>
      path === '/api/people/person-a' && headers.get('Audit-Purpose') !== 'SUBJECT_REQUEST'
        ? Response.json({ type: '/problems/no-consent', title: 'No consent', detail: 'The person did not agree to this.' }, { status: 409 })
        : null
    await visit(PERSON)
    await userEvent.click(await screen.findByRole('button', { name: 'Read it because the person asks' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Sample Person Alpha' })).toBeVisible()
  })

  test('guests_have_no_way_to_it', async () => {
    new SampleOffice(new SamplePlan(3, 'IN_REVIEW'), GUEST)
    await visit('/register')
    expect(await screen.findByText('There is nothing at this address.')).toBeVisible()
    expect(screen.queryByRole('link', { name: 'People' })).toBeNull()
  })

  test('somebody_is_registered_for_an_event_and_confirmed', async () => {
    const office = new SampleOffice(new SamplePlan())
    await visit(`/events/${SampleEvents.ROUNDTABLE}/registrations`)
    const state = await screen.findByRole('combobox', { name: 'State of Sample Person Alpha' })
    expect(screen.queryByRole('link', { name: 'Ticket' })).toBeNull()
    await userEvent.selectOptions(state, 'CONFIRMED')
    expect(await screen.findByRole('link', { name: 'Ticket' })).toBeVisible()
    expect(office.sent[0]).toMatchObject({ method: 'PUT', body: { state: 'CONFIRMED' } })
    expect(office.sent[0]?.headers.get('If-Match')).toBe('"0"')
  })

  test.each(LANGUAGE_CODES)('it_speaks_%s', async (code) => {
    new SampleOffice(new SamplePlan())
    const words = await loadWords(code)
    await visit(PERSON, code)
    expect(await screen.findByRole('heading', { name: words.say('consents') })).toBeVisible()
    await waitFor(() => {
      expect(screen.getByText(words.say('eraseHint'))).toBeVisible()
    })
  })
})
