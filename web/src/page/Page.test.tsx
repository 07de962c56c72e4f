import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import sample from '../../dev/dashboard.json'
import type { DashboardFigures } from '../dashboard/figures'
import { LANGUAGE_CODES, LANGUAGES, preferredLanguage, type LanguageCode } from '../language/languages'
import { loadWords } from '../language/words'
import { Page } from './Page'
import { Providers } from './Providers'

// ECharts measures a real layout; its figures are read here from the table behind it.
vi.mock('../dashboard/StackedBars', () => ({ default: () => null }))

/** The line to the office, held in the test's hand. */
class Line extends EventTarget {
  static latest: Line | undefined
  readonly url: string

  constructor(url: string) {
    super()
    this.url = url
    Line.latest = this
  }
  open(): void {
    this.dispatchEvent(new Event('open'))
  }
  push(figures: DashboardFigures): void {
    this.dispatchEvent(new MessageEvent('dashboard', { data: JSON.stringify(figures) }))
  }
  cut(): void {
    this.dispatchEvent(new Event('error'))
  }
  close(): void {
    return
  }
}

const figures: DashboardFigures = sample

function officeAnswers(dashboard: () => Response): void {
  vi.stubGlobal('fetch', (path: string) =>
    Promise.resolve(
      path === '/api/me'
        ? Response.json({ name: 'Demo Coordinator', office: 'RAME', officeName: 'Regional office', roles: ['REGIONAL_COORDINATOR'] })
        : dashboard(),
    ),
  )
}

async function open(code: LanguageCode = 'en', onSignedOut?: () => void): Promise<void> {
  const words = await loadWords(code)
  render(
    <Providers words={words} {...(onSignedOut === undefined ? {} : { onSignedOut })}>
      <Page />
    </Providers>,
  )
}

beforeEach(() => {
  // Freshness is reckoned from today, which is the day of the sample.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(sample.asOf) })
  vi.stubGlobal('EventSource', Line)
  officeAnswers(() => Response.json(figures))
})

afterEach(() => {
  vi.useRealTimers()
})

describe('the page', () => {
  test('an_event_is_told_in_the_words_of_a_press_note', async () => {
    await open()
    expect(await screen.findByText(/^A total of 12 \(3 female, 9 male\) representing Ministry of Interior/)).toBeVisible()
    expect(screen.getByText('9 institutions')).toBeVisible()
  })

  test('figures_that_were_not_published_are_never_written_as_zero', async () => {
    await open()
    const dinner = (await screen.findByText(/^Dinner with women/)).closest('li')
    if (dinner === null) throw new Error('the event stands in no list')
    expect(within(dinner).getByText('No figures published')).toBeVisible()
    expect(within(dinner).queryByText('0')).toBeNull()
  })

  test('the_share_of_women_stands_beside_the_participations', async () => {
    await open()
    expect(await screen.findByText('Women: 25%')).toBeVisible()
  })

  test('unique_people_stand_with_their_bounds_and_by_country', async () => {
    await open()
    expect(await screen.findByText('Unique people reached in 2026')).toBeVisible()
    expect(screen.getByText('8,416')).toBeVisible()
    expect(screen.getByText('Between 8,200 and 8,640')).toBeVisible()
    expect(screen.getByText('7,309')).toBeVisible()
  })

  test('a_chart_can_be_read_as_a_table', async () => {
    await open()
    const panel = await screen.findByRole('region', { name: 'Activities by objective and country' })
    await userEvent.click(within(panel).getByRole('button', { name: 'Show as table' }))
    expect(within(panel).getByRole('row', { name: '3. Capability development 4 4' })).toBeVisible()
  })

  test('an_office_long_silent_is_named', async () => {
    await open()
    expect(await screen.findByText('Silent for 11 days')).toBeVisible()
  })

  test('news_on_the_stream_replaces_what_is_shown', async () => {
    await open()
    await screen.findByText('Women: 25%')
    act(() => {
      Line.latest?.open()
      Line.latest?.push({
        ...figures,
        totals: { ...figures.totals, attendance: { total: 14, bySex: { FEMALE: 7, MALE: 7 }, byInstitution: [] } },
      })
    })
    expect(await screen.findByText('Women: 50%')).toBeVisible()
    expect(screen.getByRole('status')).toHaveTextContent('Live')
  })

  test('a_cut_line_is_told_and_the_figures_stay', async () => {
    await open()
    await screen.findByText('Women: 25%')
    act(() => {
      Line.latest?.open()
      Line.latest?.cut()
    })
    expect(screen.getByRole('status')).toHaveTextContent('Reconnecting')
    expect(screen.getByText('Women: 25%')).toBeVisible()
  })

  test('a_refusal_is_shown_with_the_title_of_the_problem_and_what_to_do', async () => {
    officeAnswers(() => Response.json({ title: 'You may not see the region' }, { status: 403 }))
    await open()
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('You may not see the region')
    expect(within(alert).getByRole('button', { name: 'Try again' })).toBeVisible()
  })

  test('a_session_that_ended_leads_to_the_sign_in', async () => {
    officeAnswers(() => Response.json({ title: 'Sign in first' }, { status: 401 }))
    const signedOut = vi.fn()
    await open('en', signedOut)
    await vi.waitFor(() => {
      expect(signedOut).toHaveBeenCalled()
    })
  })

  test('a_chosen_language_turns_the_page_and_is_remembered', async () => {
    await open()
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Language' }), 'ar')
    expect(await screen.findByRole('heading', { name: 'المجاميع' })).toBeVisible()
    expect(document.documentElement).toHaveAttribute('dir', 'rtl')
    expect(document.documentElement).toHaveAttribute('lang', 'ar-IQ')
    expect(preferredLanguage()).toBe('ar')
  })

  test.each(LANGUAGE_CODES)('the_page_speaks_%s', async (code) => {
    await open(code)
    const words = await loadWords(code)
    expect(await screen.findByRole('heading', { name: words.say('latestEvents') })).toBeVisible()
    expect(document.documentElement).toHaveAttribute('dir', LANGUAGES[code].direction)
    expect(screen.getAllByText(words.country('IQ'))[0]).toBeVisible()
  })
})
