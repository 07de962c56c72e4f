import { queryOptions, useQuery } from '@tanstack/react-query'
import { getJson } from '../http/getJson'
import { holds, me } from '../session/session'
import { withQuery, type Slice } from './plan'

export interface Institution {
  readonly code: string
  readonly name: string
}

/** The register is a few pages at most; it is read whole, since forms choose from it. */
const register = queryOptions({
  queryKey: ['institutions'],
  queryFn: async ({ signal }) => {
    const all: Institution[] = []
    let after: string | undefined
    do {
      const slice = (await getJson(withQuery('/api/institutions', { size: 200, after }), signal)) as Slice<Institution>
      all.push(...slice.items)
      after = slice.next ?? undefined
    } while (after !== undefined)
    return all
  },
  staleTime: 60_000,
})

export interface Institutions {
  readonly all: readonly Institution[]
  /** Its name, or its code where the reader may not see the register. */
  name: (code: string) => string
}

export function useInstitutions(): Institutions {
  const { data: who } = useQuery(me)
  const { data } = useQuery({ ...register, enabled: holds(who, 'COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR') })
  const all = data ?? []
  return { all, name: (code) => all.find((institution) => institution.code === code)?.name ?? code }
}
