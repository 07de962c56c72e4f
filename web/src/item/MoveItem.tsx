import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { getJson } from '../http/getJson'
import { useSend } from '../http/useSend'
import { useWords } from '../language/LanguageProvider'
import { Dialog } from '../page/Dialog'
import { fieldErrors } from '../page/fields'
import { Form } from '../page/Form'
import { Loading } from '../page/Loading'
import { planPath, withQuery, type Slice } from '../plan/plan'
import { usePlan } from '../plan/PlanContext'
import { item as itemQuery, itemPath, kindsUnder, type Item, type ItemKind } from './item'
import { around, useItemChanges } from './useItemChanges'

const HOLDERS = ['OBJECTIVE', 'OUTCOME', 'OUTPUT'] as const satisfies readonly ItemKind[]

/** Puts an item, with all below it, under another one. */
export function MoveItem({ item, onClose }: { item: Item; onClose: () => void }) {
  const { say } = useWords()
  const { plan } = usePlan()
  const cache = useQueryClient()
  const changed = useItemChanges(plan.id)
  const [parent, setParent] = useState(item.parent ?? '')
  const [code, setCode] = useState(item.code)
  const holders = useQuery({
    queryKey: ['plan', plan.id, 'holders'],
    queryFn: async ({ signal }) => {
      const kinds = HOLDERS.map(async (kind) => (await holdersOf(plan.id, kind, signal)).items)
      return (await Promise.all(kinds)).flat()
    },
  })
  const moving = useSend<Item>((moved) => {
    cache.setQueryData(itemQuery(plan.id, item.id).queryKey, moved)
    changed(...around(item), parent, holders.data?.find(({ id }) => id === parent)?.parent)
    onClose()
  })
  const wrong = fieldErrors(moving.error)
  const possible = (holders.data ?? [])
    .filter(({ id, kind }) => id !== item.id && kindsUnder(kind).includes(item.kind))
    .toSorted((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }))
  return (
    <Dialog title={say('moveItem', { code: item.code })} onClose={onClose}>
      {holders.isPending ? (
        <Loading rows={2} />
      ) : (
        <Form
          label={say('moveItem', { code: item.code })}
          action={say('move')}
          pending={moving.isPending}
          error={moving.error}
          onCancel={onClose}
          onSubmit={() => {
            moving.mutate({
              method: 'PUT',
              path: itemPath(plan.id, item.id),
              version: item.version ?? 0,
              body: { parent, code, content: item.content },
            })
          }}
        >
          <NativeSelect
            label={say('moveUnder')}
            value={parent}
            error={wrong('parent')}
            onChange={(event) => {
              setParent(event.currentTarget.value)
            }}
          >
            {possible.map((one) => (
              <option key={one.id} value={one.id}>
                {`${one.code} ${one.content.title}`}
              </option>
            ))}
          </NativeSelect>
          <TextInput
            label={say('code')}
            description={say('movedCodeHint')}
            dir="ltr"
            value={code}
            error={wrong('code')}
            onChange={(event) => {
              setCode(event.currentTarget.value)
            }}
          />
        </Form>
      )}
    </Dialog>
  )
}

async function holdersOf(plan: string, kind: ItemKind, signal: AbortSignal): Promise<Slice<Item>> {
  return (await getJson(withQuery(`${planPath(plan)}/items`, { kind, size: 200 }), signal)) as Slice<Item>
}
