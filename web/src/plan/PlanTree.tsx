import { Button } from '@mantine/core'
import { useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query'
import { useState, type KeyboardEvent } from 'react'
import { items, kindsUnder, ROOT, type Item } from '../item/item'
import { NewItem } from '../item/NewItem'
import { useWords } from '../language/LanguageProvider'
import { Loading } from '../page/Loading'
import { Refusal } from '../page/Refusal'
import { usePlan } from './PlanContext'
import styles from './PlanTree.module.css'
import { inputCounts, rounds, type InputCount } from '../review/review'
import { ChangedSign, InputSign, StatusBadge } from './signs'
import { More } from '../page/More'

const LEVEL_SIZE = 100

interface Held {
  /** The one item that the Tab key reaches; arrows lead on from it. */
  readonly focused: string | undefined
  onFocus: (id: string) => void
}

/** The plan from its objectives down; a level is read when it is opened, so that a plan may be of any size. */
export function PlanTree() {
  const { say } = useWords()
  const { plan, edits, select } = usePlan()
  const [focused, setFocused] = useState<string>()
  const [adding, setAdding] = useState(false)
  return (
    <div className={styles.frame}>
      <ul
        role="tree"
        aria-label={say('treeOf', { title: plan.title })}
        className={styles.tree}
        onKeyDown={(event) => {
          walk(event, document.documentElement.dir === 'rtl')
        }}
      >
        <Level parent={ROOT} level={1} focused={focused} onFocus={setFocused} />
      </ul>
      {edits && kindsUnder(null).length > 0 && (
        <div className={styles.foot}>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              setAdding(true)
            }}
          >
            {say('addKind', { kind: 'OBJECTIVE' })}
          </Button>
        </div>
      )}
      {adding && (
        <NewItem
          parent={null}
          kind="OBJECTIVE"
          onClose={() => {
            setAdding(false)
          }}
          onAdded={(added) => {
            setAdding(false)
            select(added.id)
          }}
        />
      )}
    </div>
  )
}

function Level({ parent, level, ...held }: { parent: string; level: number } & Held) {
  const { say } = useWords()
  const { plan, version } = usePlan()
  const query = useInfiniteQuery(items(plan.id, { version, parent, sort: 'code', size: LEVEL_SIZE }))
  const shown = query.data?.pages.flatMap((page) => page.items) ?? []
  const counts = useInputCounts(shown)
  if (query.isPending) {
    return (
      <li role="none" className={styles.waiting}>
        <Loading rows={2} />
      </li>
    )
  }
  if (query.isError) {
    return (
      <li role="none">
        <Refusal error={query.error} retry={() => void query.refetch()} />
      </li>
    )
  }
  const first = level === 1 ? shown[0]?.id : undefined
  return (
    <>
      {shown.map((item) => (
        <Branch key={item.id} item={item} count={counts.find(({ item: on }) => on === item.id)} level={level} {...held} focused={held.focused ?? first} />
      ))}
      {shown.length === 0 && (
        <li role="none" className={styles.empty}>
          {say('nothingPlanned')}
        </li>
      )}
      {query.hasNextPage && (
        <li role="none" className={styles.more}>
          <More query={query} size="xs" />
        </li>
      )}
    </>
  )
}

/** How many inputs lie on the items of a level, asked for page by page as the level was. */
function useInputCounts(shown: readonly Item[]): readonly InputCount[] {
  const { plan } = usePlan()
  const { data: all = [] } = useQuery(rounds(plan.id))
  const slices = Array.from({ length: Math.ceil(shown.length / LEVEL_SIZE) }, (_, at) =>
    shown.slice(at * LEVEL_SIZE, (at + 1) * LEVEL_SIZE).map(({ id }) => id),
  )
  const counted = useQueries({
    queries: slices.map((ids) => ({ ...inputCounts(plan.id, { items: ids }), enabled: all.length > 0 })),
  })
  return counted.flatMap(({ data = [] }) => data)
}

function Branch({ item, count, level, ...held }: { item: Item; count: InputCount | undefined; level: number } & Held) {
  const { say, period } = useWords()
  const { selected, select, opened, turn } = usePlan()
  const { focused, onFocus } = held
  const parts = (item.children ?? 0) > 0
  const open = parts && opened.has(item.id)
  const title = `tree-${item.id}`
  return (
    <li
      role="treeitem"
      aria-level={level}
      aria-labelledby={title}
      aria-selected={item.id === selected}
      {...(parts ? { 'aria-expanded': open } : {})}
      tabIndex={item.id === focused ? 0 : -1}
      className={styles.item}
      onFocus={(event) => {
        if (event.target === event.currentTarget) onFocus(item.id)
      }}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault()
          select(item.id)
        }
        if (parts && event.key === (open ? closing() : opening())) {
          event.preventDefault()
          event.stopPropagation()
          turn(item.id, !open)
        }
      }}
    >
      <div
        className={styles.row}
        data-level={Math.min(level, 5)}
        onClick={() => {
          select(item.id)
        }}
      >
        <button
          type="button"
          tabIndex={-1}
          aria-hidden="true"
          className={parts ? styles.turn : styles.leaf}
          data-open={open}
          onClick={(event) => {
            event.stopPropagation()
            if (parts) turn(item.id, !open)
          }}
        />
        <span className={styles.code}>{item.code}</span>
        <span id={title} className={styles.words}>
          <span className={styles.kind}>{say('itemKind', { kind: item.kind })}</span>{' '}
          <span dir="auto" className={styles.title}>
            {item.content.title}
          </span>
        </span>
        <span className={styles.facts}>
          {count !== undefined && <InputSign count={count} />}
          {item.changed === true && <ChangedSign />}
          {item.progress != null && <StatusBadge status={item.progress.status} />}
          {item.content.kind === 'ACTIVITY' && (
            <span className={styles.dates}>{period(item.content.plannedStart, item.content.plannedEnd)}</span>
          )}
          {parts && !open && <span className={styles.count}>{say('itemsBelow', { count: item.children ?? 0 })}</span>}
        </span>
      </div>
      {open && (
        <ul role="group" className={styles.level}>
          <Level parent={item.id} level={level + 1} {...held} />
        </ul>
      )}
    </li>
  )
}

const opening = () => (document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight')
const closing = () => (document.documentElement.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft')

/** Up and down along what is shown, inward to the first below, outward to the one above. */
function walk(event: KeyboardEvent<HTMLElement>, fromRight: boolean): void {
  const here = event.target
  if (!(here instanceof HTMLElement) || here.role !== 'treeitem') return
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="treeitem"]')]
  const at = all.indexOf(here)
  const outward = fromRight ? 'ArrowRight' : 'ArrowLeft'
  const inward = fromRight ? 'ArrowLeft' : 'ArrowRight'
  const next = {
    ArrowDown: all[at + 1],
    ArrowUp: all[at - 1],
    Home: all[0],
    End: all.at(-1),
    [inward]: here.querySelector<HTMLElement>('[role="treeitem"]') ?? undefined,
    [outward]: here.parentElement?.closest<HTMLElement>('[role="treeitem"]') ?? undefined,
  }[event.key]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
