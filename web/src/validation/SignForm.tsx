import { NativeSelect, Radio, Textarea, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useSend } from '../http/useSend'
import { ItemChoice } from '../item/ItemChoice'
import { item as itemQuery } from '../item/item'
import { useWords } from '../language/LanguageProvider'
import { fieldErrors } from '../page/fields'
import { Form } from '../page/Form'
import { useKept } from '../page/keep'
import { useInstitutions } from '../plan/institutions'
import { planPath, type PlanVersion } from '../plan/plan'
import { usePlan } from '../plan/PlanContext'

interface SignFormProps {
  readonly latest: PlanVersion
  readonly onDone: () => void
}

interface Word {
  readonly decision: 'VALIDATED' | 'RETURNED'
  readonly capacity: string
  readonly reason: string
  readonly items: readonly { readonly item: string; readonly reason: string }[]
  readonly onBehalfOf: string
}

/** An institution's yes, or its return with reasons, on exactly the version that is shown. */
export function SignForm({ latest, onDone }: SignFormProps) {
  const { say } = useWords()
  const { plan, guest } = usePlan()
  const { all } = useInstitutions()
  const cache = useQueryClient()
  const { value, keep, drop } = useKept<Word>(`sign/${plan.id}/${latest.number}`, {
    decision: 'VALIDATED',
    capacity: '',
    reason: '',
    items: [],
    onBehalfOf: '',
  })
  const signing = useSend(async () => {
    drop()
    onDone()
    await cache.invalidateQueries({ queryKey: ['plan', plan.id] })
    await cache.invalidateQueries({ queryKey: ['plans'] })
  })
  const wrong = fieldErrors(signing.error)
  const { required } = plan.validation
  const institutions = all.toSorted((a, b) => Number(required.includes(b.code)) - Number(required.includes(a.code)))
  const returned = value.decision === 'RETURNED'
  return (
    <Form
      label={say('signOrReturn')}
      action={say(returned ? 'returnPlan' : 'signPlan')}
      danger={returned}
      pending={signing.isPending}
      error={signing.error}
      onCancel={() => {
        drop()
        onDone()
      }}
      onSubmit={() => {
        signing.mutate({
          method: 'POST',
          path: `${planPath(plan.id)}/versions/${latest.number}/sign-offs`,
          body: {
            hash: latest.hash,
            decision: value.decision,
            capacity: value.capacity,
            ...(returned ? { reason: value.reason === '' ? null : value.reason, items: value.items } : {}),
            ...(value.onBehalfOf === '' ? {} : { onBehalfOf: value.onBehalfOf }),
          },
        })
      }}
    >
      {!guest && (
        <NativeSelect
          label={say('onBehalfOf')}
          withAsterisk
          value={value.onBehalfOf}
          error={wrong('onBehalfOf')}
          onChange={(event) => {
            keep({ ...value, onBehalfOf: event.currentTarget.value })
          }}
        >
          <option value="">{say('choose')}</option>
          {institutions.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </NativeSelect>
      )}
      <Radio.Group
        label={say('yourDecision')}
        value={value.decision}
        onChange={(decision) => {
          keep({ ...value, decision: decision === 'RETURNED' ? 'RETURNED' : 'VALIDATED' })
        }}
      >
        <Radio value="VALIDATED" label={say('weValidate')} mt={6} />
        <Radio value="RETURNED" label={say('weReturn')} mt={6} />
      </Radio.Group>
      <TextInput
        label={say('capacity')}
        description={say('capacityHint')}
        withAsterisk
        dir="auto"
        value={value.capacity}
        error={wrong('capacity')}
        onChange={(event) => {
          keep({ ...value, capacity: event.currentTarget.value })
        }}
      />
      {returned && (
        <>
          <Textarea
            label={say('reason')}
            withAsterisk
            rows={3}
            dir="auto"
            value={value.reason}
            error={wrong('reason')}
            onChange={(event) => {
              keep({ ...value, reason: event.currentTarget.value })
            }}
          />
          <ItemChoice
            label={say('returnOnly')}
            description={say('returnOnlyHint')}
            version={latest.number}
            chosen={value.items.map(({ item }) => item)}
            except={null}
            error={wrong('items')}
            onChange={(ids) => {
              const known = new Map(value.items.map(({ item, reason }) => [item, reason]))
              keep({ ...value, items: ids.map((item) => ({ item, reason: known.get(item) ?? '' })) })
            }}
          />
          {value.items.map(({ item, reason }, at) => (
            <ReasonFor
              key={item}
              item={item}
              version={latest.number}
              reason={reason}
              error={wrong(`items[${at}].reason`)}
              onReason={(next) => {
                keep({ ...value, items: value.items.with(at, { item, reason: next }) })
              }}
            />
          ))}
        </>
      )}
    </Form>
  )
}

interface ReasonForProps {
  readonly item: string
  readonly version: number
  readonly reason: string
  readonly error: string | undefined
  readonly onReason: (reason: string) => void
}

function ReasonFor({ item, version, reason, error, onReason }: ReasonForProps) {
  const { say } = useWords()
  const { plan } = usePlan()
  const { data } = useQuery(itemQuery(plan.id, item, version))
  return (
    <TextInput
      label={say('reasonFor', { code: data?.code ?? '…' })}
      dir="auto"
      value={reason}
      error={error}
      onChange={(event) => {
        onReason(event.currentTarget.value)
      }}
    />
  )
}
