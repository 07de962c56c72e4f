import { MultiSelect, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../language/LanguageProvider'
import { FigureInput } from '../page/FigureInput'
import { Row } from '../page/Form'
import { EVENT_TYPES, series as seriesQuery } from './event'
import { EVENT_LANGUAGES, type EventHeadings } from './headings'
import { LinkedActivities } from './LinkedActivities'
import { ownZone, ZONES } from './zones'

interface EventFieldsProps {
  readonly value: EventHeadings
  readonly wrong: (path: string) => string | undefined
  readonly onChange: (value: EventHeadings) => void
}

type TextField = Exclude<keyof EventHeadings, 'type' | 'languages' | 'interpretation' | 'activities'>

/** What an event is, where and when. */
export function EventFields({ value, wrong, onChange }: EventFieldsProps) {
  const { say, languageName } = useWords()
  const { data: series = [] } = useQuery(seriesQuery)
  const field = (of: string) => say('eventField', { field: of })
  const set = (part: Partial<EventHeadings>) => {
    onChange({ ...value, ...part })
  }
  const text = (of: TextField, error = wrong(of)) => ({
    label: field(of),
    value: value[of],
    error,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      set({ [of]: event.currentTarget.value })
    },
  })
  const zones = [...new Set<string>([...ZONES, value.timeZone, ownZone()])]
  const tongues = [...new Set<string>([...EVENT_LANGUAGES, ...value.languages, ...value.interpretation])]
  return (
    <>
      <TextInput {...text('title')} withAsterisk dir="auto" />
      <Row>
        <NativeSelect
          label={say('field', { field: 'kind' })}
          value={value.type}
          error={wrong('type')}
          onChange={(event) => {
            set({ type: EVENT_TYPES.find((type) => type === event.currentTarget.value) ?? 'ROUNDTABLE' })
          }}
        >
          {EVENT_TYPES.map((type) => (
            <option key={type} value={type}>
              {say('eventType', { type })}
            </option>
          ))}
        </NativeSelect>
        <TextInput {...text('city')} withAsterisk dir="auto" />
        <TextInput {...text('country')} withAsterisk dir="ltr" maxLength={2} />
      </Row>
      <Row>
        <TextInput {...text('start')} type="date" withAsterisk />
        <TextInput {...text('end')} type="date" />
      </Row>
      <Row>
        <TextInput {...text('startTime')} type="time" description={say('wholeDaysHint')} />
        <TextInput {...text('endTime')} type="time" />
        <NativeSelect {...text('timeZone')}>
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {zone}
            </option>
          ))}
        </NativeSelect>
      </Row>
      <Row>
        <TextInput {...text('venue', wrong('venue.name') ?? wrong('venue'))} dir="auto" />
        <TextInput {...text('address', wrong('venue.address'))} dir="auto" />
      </Row>
      <TextInput {...text('onlineLink')} type="url" dir="ltr" description={say('onlineLinkHint')} />
      <Row>
        {(['languages', 'interpretation'] as const).map((of) => (
          <MultiSelect
            key={of}
            label={field(of)}
            data={tongues.map((tag) => ({ value: tag, label: languageName(tag) }))}
            value={[...value[of]]}
            error={wrong(of)}
            searchable
            hidePickedOptions
            nothingFoundMessage={say('nothingFound')}
            comboboxProps={{ withinPortal: false }}
            onChange={(chosen) => {
              set({ [of]: chosen })
            }}
          />
        ))}
      </Row>
      <Textarea {...text('aims')} rows={3} dir="auto" description={say('oneALine')} />
      <LinkedActivities
        value={value.activities}
        error={wrong('activities')}
        onChange={(activities) => {
          set({ activities })
        }}
      />
      <Row>
        <NativeSelect {...text('series')}>
          <option value="">{say('none')}</option>
          {series.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </NativeSelect>
        <TextInput {...text('coOrganisers')} dir="ltr" description={say('officeCodesHint')} />
      </Row>
      <Row>
        <TextInput {...text('rsvpUntil')} type="datetime-local" />
        <FigureInput
          label={field('capacity')}
          value={value.capacity}
          error={wrong('capacity')}
          onFigure={(capacity) => {
            set({ capacity })
          }}
        />
      </Row>
      <Textarea {...text('note')} rows={2} dir="auto" />
    </>
  )
}
