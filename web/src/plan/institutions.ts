import { queryOptions, useQuery } from '@tanstack/react-query'
import { getJson } from '../http/getJson'
import { planPath, withQuery, type Slice } from './plan'
import { usePlan } from './PlanContext'

export interface Institution {
  readonly code: string
  readonly name: string
}

/** The register is a few pages at most; it is read whole, since forms choose from it. */
const register = queryOptions({
  queryKey: ['institutions'],
  queryFn: ({ signal }) => whole('/api/institutions', signal),
  staleTime: 60_000,
})

/** Those that take part in a plan, for readers who may not see the register. */
const taking = (plan: string) =>
  queryOptions({
    queryKey: ['plan', plan, 'institutions'],
    queryFn: ({ signal }) => whole(`${planPath(plan)}/institutions`, signal),
    staleTime: 60_000,
  })

async function whole(path: string, signal: AbortSignal): Promise<readonly Institution[]> {
  const all: Institution[] = []
  let after: string | undefined
  do {
    const slice = (await getJson(withQuery(path, { size: 200, after }), signal)) as Slice<Institution>
    all.push(...slice.items)
    after = slice.next ?? undefined
  } while (after !== undefined)
  return all
}

export interface Institutions {
  readonly all: readonly Institution[]
  /** Its name, or its code where the reader isn't told the name. */
  name: (code: string) => string
}

/** The office's register, for pages outside a plan; empty for those who may not see it. */
export function useRegister(enabled = true): Institutions {
  const { data: all = [] } = useQuery({ ...register, enabled })
  return { all, name: (code) => all.find((institution) => institution.code === code)?.name ?? code }
}

export function useInstitutions(): Institutions {
  const { plan, guest } = usePlan()
  const { data: all = [] } = useQuery(guest ? taking(plan.id) : register)
  return { all, name: (code) => all.find((institution) => institution.code === code)?.name ?? code }
}
