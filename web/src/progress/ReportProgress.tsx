import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useSend } from '../http/useSend'
import { ACTIVITY_STATUSES, itemPath, type ActivityStatus, type Item } from '../item/item'
import { Lines } from '../item/Lines'
import { useWords } from '../language/LanguageProvider'
import { fieldErrors } from '../page/fields'
import { FigureInput } from '../page/FigureInput'
import { Form, Row } from '../page/Form'
import { useKept } from '../page/keep'
import { usePlan } from '../plan/PlanContext'

export const reportKeptAs = (item: string) => `progress/${item}`

interface Report {
  readonly status: ActivityStatus
  readonly percent: string
  readonly note: string
  readonly actualStart: string
  readonly actualEnd: string
  readonly evidence: readonly { readonly title: string; readonly link: string }[]
}

/** Says how far an activity has come; the history keeps what was said before. */
export function ReportProgress({ item, onDone }: { item: Item; onDone: () => void }) {
  const { say } = useWords()
  const { plan } = usePlan()
  const cache = useQueryClient()
  const { progress } = item
  const { value, keep, drop } = useKept<Report>(reportKeptAs(item.id), {
    status: progress?.status ?? 'PLANNED',
    percent: progress?.percent == null ? '' : String(progress.percent),
    note: '',
    actualStart: progress?.actualStart ?? '',
    actualEnd: progress?.actualEnd ?? '',
    evidence: [],
  })
  const reporting = useSend(async () => {
    drop()
    onDone()
    await cache.invalidateQueries({ queryKey: ['plan', plan.id] })
  })
  const wrong = fieldErrors(reporting.error)
  const given = (text: string) => (text === '' ? null : text)
  return (
    <Form
      label={say('reportProgress')}
      action={say('save')}
      pending={reporting.isPending}
      error={reporting.error}
      onCancel={() => {
        drop()
        onDone()
      }}
      onSubmit={() => {
        reporting.mutate({
          method: 'POST',
          path: `${itemPath(plan.id, item.id)}/progress`,
          version: item.version ?? 0,
          body: {
            status: value.status,
            percent: value.percent === '' ? null : Number(value.percent),
            note: given(value.note),
            actualStart: given(value.actualStart),
            actualEnd: given(value.actualEnd),
            evidence: value.evidence,
          },
        })
      }}
    >
      <Row>
        <NativeSelect
          label={say('status')}
          value={value.status}
          error={wrong('status')}
          onChange={(event) => {
            const status = ACTIVITY_STATUSES.find((one) => one === event.currentTarget.value)
            if (status !== undefined) keep({ ...value, status })
          }}
        >
          {ACTIVITY_STATUSES.map((status) => (
            <option key={status} value={status}>
              {say('activityStatus', { status })}
            </option>
          ))}
        </NativeSelect>
        <FigureInput
          label={say('percentDone')}
          value={value.percent}
          error={wrong('percent')}
          onFigure={(percent) => {
            keep({ ...value, percent })
          }}
        />
      </Row>
      <Row>
        {(['actualStart', 'actualEnd'] as const).map((end) => (
          <TextInput
            key={end}
            type="date"
            label={say('field', { field: end })}
            value={value[end]}
            error={wrong(end)}
            onChange={(event) => {
              keep({ ...value, [end]: event.currentTarget.value })
            }}
          />
        ))}
      </Row>
      <Textarea
        label={say('note')}
        rows={3}
        dir="auto"
        value={value.note}
        error={wrong('note')}
        onChange={(event) => {
          keep({ ...value, note: event.currentTarget.value })
        }}
      />
      <Lines
        legend={say('evidence')}
        lines={value.evidence}
        blank={{ title: '', link: 'https://' }}
        onChange={(evidence) => {
          keep({ ...value, evidence })
        }}
      >
        {(one, at, change) => (
          <Row>
            <TextInput
              label={say('title')}
              dir="auto"
              value={one.title}
              error={wrong(`evidence[${at}].title`)}
              onChange={(event) => {
                change({ ...one, title: event.currentTarget.value })
              }}
            />
            <TextInput
              label={say('link')}
              type="url"
              dir="ltr"
              value={one.link}
              error={wrong(`evidence[${at}].link`)}
              onChange={(event) => {
                change({ ...one, link: event.currentTarget.value })
              }}
            />
          </Row>
        )}
      </Lines>
    </Form>
  )
}
