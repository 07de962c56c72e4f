import { MultiSelect, NativeSelect, TextInput } from '@mantine/core'
import { EVENT_LANGUAGES } from '../events/headings'
import { Lines } from '../item/Lines'
import { useWords } from '../language/LanguageProvider'
import { Row } from '../page/Form'
import { useRegister } from '../plan/institutions'
import { ContactFields } from './ContactFields'
import { AGE_BANDS } from './person'
import { SexChoice } from './SexChoice'
import type { TypedPerson } from './typed'

interface PersonFieldsProps {
  readonly value: TypedPerson
  readonly wrong: (path: string) => string | undefined
  readonly onChange: (value: TypedPerson) => void
}

/** What is known of a person; each of their names in a script of its own. */
export function PersonFields({ value, wrong, onChange }: PersonFieldsProps) {
  const { say, languageName } = useWords()
  const { all } = useRegister()
  const set = (part: Partial<TypedPerson>) => {
    onChange({ ...value, ...part })
  }
  const tongues = [...new Set<string>([...EVENT_LANGUAGES, ...value.languages])]
  return (
    <>
      <Lines
        legend={say('names')}
        lines={value.names}
        blank={{ text: '', language: 'ar' }}
        onChange={(names) => {
          set({ names })
        }}
      >
        {(name, at, change) => (
          <Row>
            <TextInput
              label={say('field', { field: 'name' })}
              dir="auto"
              autoComplete="off"
              value={name.text}
              error={wrong(`names[${at}].text`) ?? (at === 0 ? wrong('names') : undefined)}
              onChange={(event) => {
                change({ ...name, text: event.currentTarget.value })
              }}
            />
            <NativeSelect
              label={say('writtenIn')}
              value={name.language}
              error={wrong(`names[${at}].language`)}
              onChange={(event) => {
                change({ ...name, language: event.currentTarget.value })
              }}
            >
              {[...new Set([...EVENT_LANGUAGES, name.language])].map((tag) => (
                <option key={tag} value={tag}>
                  {languageName(tag)}
                </option>
              ))}
            </NativeSelect>
          </Row>
        )}
      </Lines>
      <Row>
        <SexChoice
          value={value.sex}
          error={wrong('sex')}
          onChoose={(sex) => {
            set({ sex })
          }}
        />
        <NativeSelect
          label={say('personField', { field: 'ageBand' })}
          value={value.ageBand}
          error={wrong('ageBand')}
          onChange={(event) => {
            set({ ageBand: AGE_BANDS.find((band) => band === event.currentTarget.value) ?? 'NOT_STATED' })
          }}
        >
          {AGE_BANDS.map((band) => (
            <option key={band} value={band}>
              {say('personAge', { band })}
            </option>
          ))}
        </NativeSelect>
        <NativeSelect
          label={say('institution')}
          withAsterisk
          value={value.institution}
          error={wrong('institution')}
          onChange={(event) => {
            set({ institution: event.currentTarget.value })
          }}
        >
          <option value="">{say('choose')}</option>
          {all.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </NativeSelect>
      </Row>
      <ContactFields value={value} wrong={wrong} onChange={set} />
      <MultiSelect
        label={say('personField', { field: 'languages' })}
        data={tongues.map((tag) => ({ value: tag, label: languageName(tag) }))}
        value={[...value.languages]}
        error={wrong('languages')}
        searchable
        hidePickedOptions
        nothingFoundMessage={say('nothingFound')}
        comboboxProps={{ withinPortal: false }}
        onChange={(languages) => {
          set({ languages })
        }}
      />
    </>
  )
}
