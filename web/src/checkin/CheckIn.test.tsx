import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import { SampleEvents } from '../../dev/sampleEvents'
import { SamplePlan } from '../../dev/samplePlan'
import { LANGUAGE_CODES } from '../language/languages'
import { loadWords } from '../language/words'
import { SampleOffice, visit, type Sent } from '../page/visit'
import { codeOf, greet, hashOf } from './device'

const DOOR = `/check-in/${SampleEvents.ROUNDTABLE}`
const CODE = 'ABCDEFGHIJKLMNOPQRSTUVW12'
const OTHER = 'ZZZZZZZZZZZZZZZZZZZZZZZ99'

/** The door's side of the office: it knows one code. */
async function doorOf(office: SampleOffice) {
  const hash = await hashOf(CODE)
  const arrived = new Set<string>()
  const door = { reachable: true, arrived }
  office.instead = ({ path, body }: Sent) => {
    if (!door.reachable) return Response.error()
    if (path.endsWith('/check-in-list')) {
      return Response.json({ event: SampleEvents.ROUNDTABLE, entries: [{ hash, institution: 'MoI', checkedIn: arrived.has(CODE) ? '2026-03-17T07:00:00Z' : null }] })
    }
    if (!path.endsWith('/check-ins')) return null
    const { checkIns } = body as { readonly checkIns: readonly { readonly code: string }[] }
    return Response.json({
      results: checkIns.map(({ code }) => {
        const outcome = code !== CODE ? 'UNKNOWN' : arrived.has(code) ? 'ALREADY' : 'CHECKED_IN'
        if (code === CODE) arrived.add(code)
        return { code, outcome }
      }),
    })
  }
  return door
}

async function type(code: string) {
  screen.getByLabelText('Code on the ticket').focus()
  await userEvent.paste(code)
  await userEvent.keyboard('{Enter}')
}

const greeting = () => screen.getByText(/./, { selector: '[aria-live=assertive]' })

afterEach(() => {
  localStorage.clear()
})

describe('the door', () => {
  test('a_ticket_is_known_however_its_code_is_typed_and_counts_once', async () => {
    const office = new SampleOffice(new SamplePlan())
    await doorOf(office)
    await visit(DOOR)
    expect(await screen.findByText('0 of 1 are here')).toBeVisible()
    await type(` ${CODE.slice(0, 5)}-${CODE.slice(5).toLowerCase()}`)
    await waitFor(() => {
      expect(greeting()).toHaveTextContent('WelcomeMoI')
    })
    expect(await screen.findByText('1 of 1 are here')).toBeVisible()
    await type(CODE)
    await waitFor(() => {
      expect(greeting()).toHaveTextContent(/^Already checked in/)
    })
    expect(office.sent.filter(({ path }) => path.endsWith('/check-ins'))).toHaveLength(1)
  })

  test('with_no_network_it_goes_on_and_sends_later', async () => {
    const office = new SampleOffice(new SamplePlan())
    const door = await doorOf(office)
    await visit(DOOR)
    await screen.findByText('0 of 1 are here')
    door.reachable = false
    await type(CODE)
    await waitFor(() => {
      expect(greeting()).toHaveTextContent('WelcomeMoI')
    })
    expect(await screen.findByText('1 check-in isn’t sent yet')).toBeVisible()
    expect(await screen.findByText(/^No network/)).toBeVisible()
    expect(door.arrived.size).toBe(0)
    door.reachable = true
    window.dispatchEvent(new Event('online'))
    expect(await screen.findByText('Everything is sent.')).toBeVisible()
    expect(door.arrived).toContain(CODE)
  })

  test('it_opens_with_no_network_at_all_and_still_has_what_was_taken', async () => {
    const office = new SampleOffice(new SamplePlan())
    const door = await doorOf(office)
    const first = await visit(DOOR)
    await screen.findByText('0 of 1 are here')
    door.reachable = false
    await type(CODE)
    await screen.findByText('1 check-in isn’t sent yet')
    first.unmount()

    await visit(DOOR)
    expect(await screen.findByText('1 check-in isn’t sent yet')).toBeVisible()
    await type(CODE)
    await waitFor(() => {
      expect(greeting()).toHaveTextContent(/^Already checked in/)
    })
  })

  test('a_code_that_is_on_no_list_is_kept_and_the_offices_word_is_told', async () => {
    const office = new SampleOffice(new SamplePlan())
    await doorOf(office)
    await visit(DOOR)
    await screen.findByText('0 of 1 are here')
    await type(OTHER)
    await waitFor(() => {
      expect(greeting()).toHaveTextContent(/^Not on this device’s list/)
    })
    const taken = await screen.findByRole('region', { name: 'Taken on this device' })
    expect(await within(taken).findByText('The office doesn’t know this code')).toBeVisible()
    expect(within(taken).queryByText(OTHER)).toBeNull()
  })

  test('nothing_on_the_device_names_anybody', async () => {
    const office = new SampleOffice(new SamplePlan())
    await doorOf(office)
    await visit(DOOR)
    await screen.findByText('0 of 1 are here')
    expect(JSON.stringify(Object.entries(localStorage))).not.toContain('Sample Person')
  })

  test('what_the_office_knows_already_is_told_as_already', () => {
    const door = { readAt: null, title: null, taken: [], expected: [{ hash: 'aa', institution: 'MoI', checkedIn: '2026-03-17T07:00:00Z' }] }
    expect(greet(door, CODE, 'aa')).toEqual({ kind: 'ALREADY', at: '2026-03-17T07:00:00Z' })
    expect(greet(door, CODE, null)).toEqual({ kind: 'NOT_LISTED' })
    expect(codeOf(' ab-12 ')).toBe('AB12')
  })

  test.each(LANGUAGE_CODES)('it_speaks_%s', async (code) => {
    const office = new SampleOffice(new SamplePlan())
    await doorOf(office)
    const words = await loadWords(code)
    await visit(DOOR, code)
    expect(await screen.findByText(words.say('showTicket'))).toBeVisible()
    expect(await screen.findByText(words.say('allSent'))).toBeVisible()
  })
})
