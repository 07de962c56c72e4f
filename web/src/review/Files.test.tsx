import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { SamplePlan } from '../../dev/samplePlan'
import { LANGUAGE_CODES } from '../language/languages'
import { loadWords } from '../language/words'
import { GUEST, PLAN, SampleOffice, visit } from '../page/visit'
import type { Round } from './review'

const LETTER = new File(['x'.repeat(2_400_000)], 'اعتراض.pdf', { type: 'application/pdf' })
const MINUTES = new File(['Minutes'], 'minutes.txt', { type: 'text/plain' })
const PROGRAM = new File(['MZ'], 'setup.exe')

const ROUND: Round = {
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
}

function reviewed(state: Round['state'] = 'OPEN'): SamplePlan {
  const plan = new SamplePlan(3, 'IN_REVIEW')
  plan.rounds.push({ ...ROUND, state })
  return plan
}

/** The browser's own chooser can't be opened here; what it hands over can. */
async function choose(within: HTMLElement, ...files: readonly File[]) {
  const chooser = within.querySelector<HTMLInputElement>('input[type=file]')
  if (chooser === null) throw new Error('there is no field for files')
  await userEvent.upload(chooser, [...files], { applyAccept: false })
}

async function writeInput(...files: readonly File[]) {
  await visit(`${PLAN}?item=a2`)
  await userEvent.click(await screen.findByRole('button', { name: 'Input on this item' }))
  await userEvent.type(screen.getByRole('textbox', { name: /^Input on this item/ }), 'See the letter')
  const form = screen.getByRole('form', { name: 'Give the input' })
  await choose(form, ...files)
  return form
}

const give = () => userEvent.click(screen.getByRole('button', { name: 'Give the input' }))

describe('files', () => {
  test('they_go_with_an_input_each_by_itself_and_are_there_to_save', async () => {
    document.cookie = 'XSRF-TOKEN=token; Path=/'
    const office = new SampleOffice(reviewed(), GUEST)
    const form = await writeInput(LETTER, MINUTES)
    expect(within(form).getByText('2.4 MB')).toBeVisible()
    expect(within(form).getByText('1 kB')).toBeVisible()
    await give()

    const link = await screen.findByRole('link', { name: LETTER.name })
    const id = office.plan.inputs[0]?.id ?? ''
    expect(link).toHaveAttribute('href', `/api${PLAN}/inputs/${id}/attachments/file-2`)
    expect(link).toHaveAttribute('download', LETTER.name)
    expect(await screen.findByRole('link', { name: 'minutes.txt' })).toBeVisible()
    expect(office.sent.map(({ path }) => path.replace(/.*workplans\/[^/]+/, ''))).toEqual([
      '/inputs',
      `/inputs/${id}/attachments`,
      `/inputs/${id}/attachments`,
    ])
    const [, first, second] = office.sent
    expect(first?.body).toBeInstanceOf(FormData)
    expect(first?.headers.get('X-XSRF-TOKEN')).toBe('token')
    // The browser alone knows how it parts the form.
    expect(first?.headers.get('Content-Type')).toBeNull()
    expect(first?.headers.get('Idempotency-Key')).toBeTruthy()
    expect(second?.headers.get('Idempotency-Key')).not.toBe(first?.headers.get('Idempotency-Key'))
  })

  test('what_the_office_does_not_take_is_told_at_the_field_and_may_be_left_out', async () => {
    const office = new SampleOffice(reviewed(), GUEST)
    await writeInput(PROGRAM, MINUTES)
    await give()

    const form = await screen.findByRole('form', { name: 'Attach files' })
    const field = within(form).getByRole('button', { name: 'Files' })
    await waitFor(() => {
      expect(field).toHaveAccessibleDescription('setup.exe: The office takes files of these types: DOCX, PDF, TXT.')
    })
    expect(field).toHaveFocus()
    expect(within(form).getByText(/^Your input was given/)).toBeVisible()
    expect(within(form).queryByRole('button', { name: 'Leave out minutes.txt' })).toBeNull()
    await userEvent.click(within(form).getByRole('button', { name: 'Leave out setup.exe' }))
    await userEvent.click(within(form).getByRole('button', { name: 'Attach files' }))
    await waitFor(() => {
      expect(screen.queryByRole('form', { name: 'Attach files' })).toBeNull()
    })
    expect(office.plan.inputs).toHaveLength(1)
    expect(office.plan.inputs[0]?.attachments?.map(({ name }) => name)).toEqual(['minutes.txt'])
  })

  test('a_file_that_went_unanswered_is_sent_again_as_the_same', async () => {
    const office = new SampleOffice(reviewed(), GUEST)
    await writeInput(MINUTES)
    office.instead = ({ path }) => (path.endsWith('/attachments') ? new Response(null, { status: 503 }) : null)
    await give()
    const form = await screen.findByRole('form', { name: 'Attach files' })
    office.instead = null
    await userEvent.click(within(form).getByRole('button', { name: 'Attach files' }))

    expect(await screen.findByRole('link', { name: 'minutes.txt' })).toBeVisible()
    const [first, second] = office.sent.slice(1).map(({ headers }) => headers.get('Idempotency-Key'))
    expect(first).toBeTruthy()
    expect(second).toBe(first)
  })

  test('a_guest_attaches_to_its_input_later_and_removes_from_it', async () => {
    const office = new SampleOffice(reviewed(), GUEST)
    await writeInput()
    await give()
    await userEvent.click(await screen.findByRole('button', { name: 'Attach files' }))
    const form = screen.getByRole('form', { name: 'Attach files' })
    await choose(form, MINUTES)
    await userEvent.click(within(form).getByRole('button', { name: 'Attach files' }))
    expect(await screen.findByRole('link', { name: 'minutes.txt' })).toBeVisible()

    await userEvent.click(screen.getByRole('button', { name: 'Remove the file minutes.txt' }))
    const asked = screen.getByRole('form', { name: 'Remove the file minutes.txt' })
    expect(within(asked).getByText(/can’t be brought back/)).toBeVisible()
    await userEvent.click(within(asked).getByRole('button', { name: 'Remove the file minutes.txt' }))
    await waitFor(() => {
      expect(screen.queryByRole('link', { name: 'minutes.txt' })).toBeNull()
    })
    expect(office.sent.at(-1)).toMatchObject({ method: 'DELETE' })
    expect(office.sent.at(-1)?.headers.get('If-Match')).toBe('"1"')
  })

  test('once_the_office_decided_files_stay', async () => {
    const plan = reviewed()
    const guest = new SampleOffice(plan, GUEST)
    await writeInput(MINUTES)
    await give()
    await screen.findByRole('link', { name: 'minutes.txt' })
    const [input] = plan.inputs
    if (input === undefined) throw new Error('nothing was given')
    const disposition = { kind: 'ACCEPTED', reason: 'Rightly so', at: ROUND.openedAt } as const
    plan.inputs = [{ ...input, state: 'ANSWERED', disposition, dispositions: [disposition] }]
    document.body.innerHTML = ''
    await visit(`${PLAN}?item=a2`)
    expect(await screen.findByText('Rightly so')).toBeVisible()
    expect(screen.getByRole('link', { name: 'minutes.txt' })).toBeVisible()
    expect(screen.queryByRole('button', { name: /^Remove the file/ })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Attach files' })).toBeNull()
    expect(guest.sent).toHaveLength(2)
  })

  test('the_office_opens_a_round_with_files_to_read', async () => {
    const office = new SampleOffice(new SamplePlan(3, 'IN_REVIEW'))
    await visit(PLAN)
    await userEvent.click(await screen.findByRole('button', { name: 'Open a review round' }))
    const dialog = await screen.findByRole('dialog')
    await choose(dialog, LETTER, PROGRAM)
    await userEvent.click(within(dialog).getByRole('button', { name: 'Open a review round' }))
    expect(await screen.findByText(/^The round is open. These files/)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Leave out setup.exe' }))
    await userEvent.click(screen.getByRole('button', { name: 'Attach files' }))
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull()
    })
    expect(office.plan.rounds).toHaveLength(1)
    expect(office.plan.rounds[0]?.attachments?.map(({ name }) => name)).toEqual([LETTER.name])
  })

  test('a_guest_reads_what_a_round_has_and_changes_none_of_it', async () => {
    const plan = reviewed()
    const office = new SampleOffice(plan)
    const officer = await visit(`${PLAN}/review`)
    const panel = await screen.findByRole('region', { name: 'Round' })
    await userEvent.click(within(panel).getByRole('button', { name: 'Attach files' }))
    const form = within(panel).getByRole('form', { name: 'Attach files' })
    await choose(form, MINUTES)
    await userEvent.click(within(form).getByRole('button', { name: 'Attach files' }))
    expect(await within(panel).findByRole('button', { name: 'Remove the file minutes.txt' })).toBeVisible()
    expect(office.sent).toHaveLength(1)
    officer.unmount()

    new SampleOffice(plan, GUEST)
    await visit(`${PLAN}/review`)
    const link = await screen.findByRole('link', { name: 'minutes.txt' })
    expect(link).toHaveAttribute('href', expect.stringContaining('/rounds/r1/attachments/'))
    expect(screen.queryByRole('button', { name: /^Remove the file/ })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Attach files' })).toBeNull()
  })

  test('a_closed_round_keeps_its_files', async () => {
    const plan = reviewed('CLOSED')
    plan.rounds = plan.rounds.map((round) => ({
      ...round,
      attachments: [{ id: 'f1', name: 'law.pdf', type: 'application/pdf', size: 9, sha256: '', addedAt: ROUND.openedAt }],
    }))
    new SampleOffice(plan)
    await visit(`${PLAN}/review`)
    expect(await screen.findByRole('link', { name: 'law.pdf' })).toBeVisible()
    expect(screen.queryByRole('button', { name: /^Remove the file/ })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Attach files' })).toBeNull()
  })

  test.each(LANGUAGE_CODES)('the_field_speaks_%s', async (code) => {
    new SampleOffice(reviewed(), GUEST)
    const words = await loadWords(code)
    await visit(`${PLAN}/review`, code)
    await userEvent.click(await screen.findByRole('button', { name: words.say('inputOnPlan') }))
    expect(screen.getByRole('button', { name: words.say('files') })).toBeVisible()
    expect(screen.getByText(words.say('chooseFiles'))).toBeVisible()
    expect(words.size(2_400_000)).not.toBe('')
  })
})
