import { Button, MultiSelect, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import styles from '../events/Event.module.css'
import { EVENT_LANGUAGES } from '../events/headings'
import { useSend } from '../http/useSend'
import { useWords } from '../language/LanguageProvider'
import { fieldErrors } from '../page/fields'
import { Form } from '../page/Form'
import { Loading } from '../page/Loading'
import { Refusal } from '../page/Refusal'
import { EXPERTISE, OWN, ownListing, SHOWN_FIELDS, VISIBILITIES, visibilitiesOf, type OwnListing, type ShownField } from './network'

/** A member's own listing: what she says, who sees each part of it, and the way out in one click. */
export function MyListing() {
  const query = useQuery(ownListing)
  if (query.isError) return <Refusal error={query.error} retry={() => void query.refetch()} />
  if (query.isPending) return <Loading />
  return <Edit key={query.data?.version ?? 'new'} listing={query.data} />
}

const BLANK: OwnListing = { pseudonym: '', expertise: [], about: '', languages: [], country: '', position: '', institution: '', contact: '', visibility: {} }

function Edit({ listing }: { listing: OwnListing | null }) {
  const { say, languageName } = useWords()
  const cache = useQueryClient()
  const [value, setValue] = useState(listing ?? BLANK)
  const again = () => cache.invalidateQueries({ queryKey: ['network'] })
  const saving = useSend(again)
  const leaving = useSend(again)
  const wrong = fieldErrors(saving.error)
  const field = (of: string) => say('networkField', { field: of })
  const set = (part: Partial<OwnListing>) => {
    setValue({ ...value, ...part })
  }
  const none = (text: string | null | undefined) => (text == null || text.trim() === '' ? null : text.trim())
  return (
    <section aria-label={say('myListing')} className={styles.panel}>
      <h2 className={styles.title}>{say('myListing')}</h2>
      <Form
        label={say('myListing')}
        action={say(listing === null ? 'joinNetwork' : 'save')}
        pending={saving.isPending}
        error={saving.error}
        onSubmit={() => {
          const { pseudonym, expertise, languages, contact, visibility } = value
          saving.mutate({
            method: 'PUT',
            path: OWN,
            body: {
              pseudonym,
              expertise,
              languages,
              contact,
              visibility,
              about: none(value.about),
              country: none(value.country),
              position: none(value.position),
              institution: none(value.institution),
            },
            ...(listing?.version == null ? {} : { version: listing.version }),
          })
        }}
      >
        {(['pseudonym', 'contact'] as const).map((of) => (
          <TextInput
            key={of}
            withAsterisk
            type={of === 'contact' ? 'email' : 'text'}
            label={field(of)}
            description={of === 'contact' ? say('contactHint') : say('pseudonymHint')}
            dir={of === 'contact' ? 'ltr' : 'auto'}
            autoComplete="off"
            value={value[of]}
            error={wrong(of)}
            onChange={(event) => {
              set({ [of]: event.currentTarget.value })
            }}
          />
        ))}
        {(['expertise', 'languages'] as const).map((of) => (
          <MultiSelect
            key={of}
            label={field(of)}
            data={
              of === 'expertise'
                ? EXPERTISE.map((one) => ({ value: one, label: say('expertise', { expertise: one }) }))
                : EVENT_LANGUAGES.map((tag) => ({ value: tag, label: languageName(tag) }))
            }
            value={[...(value[of] ?? [])]}
            error={wrong(of)}
            hidePickedOptions
            comboboxProps={{ withinPortal: false }}
            onChange={(chosen) => {
              set({ [of]: chosen })
            }}
          />
        ))}
        {(['country', 'position', 'institution'] as const).map((of) => (
          <TextInput
            key={of}
            label={of === 'country' ? say('eventField', { field: 'country' }) : field(of)}
            dir="auto"
            value={value[of] ?? ''}
            error={wrong(of)}
            onChange={(event) => {
              set({ [of]: event.currentTarget.value })
            }}
          />
        ))}
        <Textarea
          label={field('about')}
          rows={3}
          dir="auto"
          value={value.about ?? ''}
          error={wrong('about')}
          onChange={(event) => {
            set({ about: event.currentTarget.value })
          }}
        />
        <WhoSees
          visibility={value.visibility}
          wrong={wrong}
          onChange={(visibility) => {
            set({ visibility })
          }}
        />
      </Form>
      {listing !== null && (
        <>
          {leaving.error !== null && <Refusal error={leaving.error} />}
          <Button
            size="xs"
            color="red"
            variant="light"
            loading={leaving.isPending}
            onClick={() => {
              leaving.mutate({ method: 'DELETE', path: OWN })
            }}
          >
            {say('leaveNetwork')}
          </Button>
        </>
      )}
    </section>
  )
}

interface WhoSeesProps {
  readonly visibility: OwnListing['visibility']
  readonly wrong: (path: string) => string | undefined
  readonly onChange: (visibility: OwnListing['visibility']) => void
}

/** What she doesn't decide on nobody sees. */
function WhoSees({ visibility, wrong, onChange }: WhoSeesProps) {
  const { say } = useWords()
  const name = (of: ShownField) => say('networkField', { field: of })
  return (
    <fieldset className={styles.panel}>
      <legend>{say('whoSees')}</legend>
      {SHOWN_FIELDS.map((of) => (
        <NativeSelect
          key={of}
          size="xs"
          label={name(of)}
          error={wrong(`visibility.${of}`)}
          value={visibility[of] ?? 'NOBODY'}
          onChange={(event) => {
            onChange({ ...visibility, [of]: VISIBILITIES.find((one) => one === event.currentTarget.value) ?? 'NOBODY' })
          }}
        >
          {visibilitiesOf(of).map((one) => (
            <option key={one} value={one}>
              {say('visibility', { visibility: one })}
            </option>
          ))}
        </NativeSelect>
      ))}
    </fieldset>
  )
}
