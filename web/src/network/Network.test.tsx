import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { SamplePlan } from '../../dev/samplePlan'
import { LANGUAGE_CODES } from '../language/languages'
import { loadWords } from '../language/words'
import { OFFICER, SampleOffice, visit } from '../page/visit'
import type { Me } from '../session/session'

const MEMBER: Me = { ...OFFICER, name: 'Member', roles: ['NETWORK_MEMBER'] }

describe('the women’s network', () => {
  test('a_message_is_passed_on_without_an_address', async () => {
    const office = new SampleOffice(new SamplePlan(), MEMBER)
    await visit('/')
    await userEvent.click(await screen.findByRole('button', { name: 'Write to Cedar' }))
    const dialog = await screen.findByRole('dialog')
    within(dialog).getByLabelText('Message').focus()
    await userEvent.paste('Could we speak?')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Write' }))
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull()
    })
    expect(office.sent[0]).toMatchObject({ method: 'POST', path: '/api/network/l1/messages', body: { text: 'Could we speak?' } })
    expect(screen.queryByRole('button', { name: 'Write to گلنار' })).toBeNull()
  })

  test('she_joins_showing_nothing_she_did_not_choose_and_leaves_with_one_click', async () => {
    const office = new SampleOffice(new SamplePlan(), MEMBER)
    await visit('/network')
    const form = await screen.findByRole('form', { name: 'My listing' })
    await userEvent.type(within(form).getByRole('textbox', { name: /^Name you show/ }), 'Iris')
    const about = within(form).getByRole('combobox', { name: 'About' })
    expect(within(about).queryByRole('option', { name: 'The whole region' })).toBeNull()
    await userEvent.selectOptions(within(form).getByRole('combobox', { name: 'Name you show' }), 'REGION')
    await userEvent.click(within(form).getByRole('button', { name: 'Join the network' }))
    expect(await screen.findByRole('button', { name: 'Leave the network now' })).toBeVisible()
    expect(office.sent[0]).toMatchObject({ method: 'PUT', path: '/api/network/me', body: { pseudonym: 'Iris', visibility: { pseudonym: 'REGION' } } })
    await userEvent.click(screen.getByRole('button', { name: 'Leave the network now' }))
    expect(await screen.findByRole('button', { name: 'Join the network' })).toBeVisible()
    expect(office.sent.at(-1)).toMatchObject({ method: 'DELETE', path: '/api/network/me' })
  })

  test('an_officer_reads_it_and_has_no_listing', async () => {
    new SampleOffice(new SamplePlan())
    await visit('/network')
    expect(await screen.findByRole('region', { name: 'Cedar' })).toBeVisible()
    expect(screen.queryByRole('form', { name: 'My listing' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Write to Cedar' })).toBeNull()
  })

  test.each(LANGUAGE_CODES)('it_speaks_%s', async (code) => {
    new SampleOffice(new SamplePlan(), MEMBER)
    const words = await loadWords(code)
    await visit('/network', code)
    expect(await screen.findByText(words.say('networkHint'))).toBeVisible()
  })
})
