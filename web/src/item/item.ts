import { queryOptions } from '@tanstack/react-query'
import { getJson } from '../http/getJson'
import { pages, planPath, withQuery } from '../plan/plan'

export const ITEM_KINDS = ['OBJECTIVE', 'OUTCOME', 'OUTPUT', 'INDICATOR', 'ACTIVITY'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

export const ACTIVITY_STATUSES = ['PLANNED', 'UNDERWAY', 'COMPLETED', 'POSTPONED', 'CANCELLED'] as const
export type ActivityStatus = (typeof ACTIVITY_STATUSES)[number]

export const MEASURES = ['NUMBER', 'PERCENTAGE', 'YES_NO', 'QUALITATIVE'] as const
export type Measure = (typeof MEASURES)[number]
export const DISAGGREGATIONS = ['SEX', 'AGE', 'INSTITUTION_KIND', 'LOCATION'] as const
export const FREQUENCIES = ['MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY', 'AT_END'] as const
export const LEVELS = ['LOW', 'MEDIUM', 'HIGH'] as const

/** What an item counts as; the markers are the UN's (0 to 3) and the OECD's (0 to 2). */
export interface Classification {
  readonly purposeCodes?: readonly string[]
  readonly sdgTargets?: readonly string[]
  readonly genderMarker?: number | null
  readonly dacGenderMarker?: number | null
}

export interface ResultContent {
  readonly kind: 'OBJECTIVE' | 'OUTCOME' | 'OUTPUT'
  readonly title: string
  readonly description?: string | null
  readonly classification?: Classification | null
}

export interface BudgetLine {
  readonly id?: string
  readonly funder: string
  readonly year: number
  /** A decimal in plain digits, exact: `"1234.50"`. */
  readonly amount: string
  readonly currency: string
  readonly rate?: { readonly to: string; readonly factor: string; readonly asOf: string } | null
}

export interface Risk {
  readonly id?: string
  readonly description: string
  readonly likelihood: string
  readonly impact: string
  readonly response?: string | null
}

export interface ActivityContent {
  readonly kind: 'ACTIVITY'
  readonly title: string
  readonly description?: string | null
  readonly responsible?: string | null
  readonly partners?: readonly string[]
  readonly place?: { readonly name: string; readonly pcode?: string | null } | null
  readonly plannedStart: string
  readonly plannedEnd: string
  readonly budget?: readonly BudgetLine[]
  readonly dependsOn?: readonly string[]
  readonly risks?: readonly Risk[]
  readonly classification?: Classification | null
}

/** How an indicator is measured, from where to where. */
export interface IndicatorDetails {
  readonly measure: Measure
  readonly unit?: string | null
  readonly baseline?: { readonly value: string; readonly year: number } | null
  readonly targets?: readonly Target[]
  readonly disaggregations?: readonly string[]
  readonly meansOfVerification?: string | null
  readonly frequency?: string | null
}

/** Where an indicator is to stand at a period's end. */
export interface Target {
  readonly period: string
  readonly value: string
}

export interface IndicatorContent {
  readonly kind: 'INDICATOR'
  readonly title: string
  readonly details: IndicatorDetails
}

export type Content = ResultContent | ActivityContent | IndicatorContent

/** How far an activity had come when somebody noted it. */
export interface Progress {
  readonly id?: string
  readonly status: ActivityStatus
  readonly percent?: number | null
  readonly actualStart?: string | null
  readonly actualEnd?: string | null
  readonly note?: string | null
  readonly evidence?: readonly { readonly title: string; readonly link: string }[]
  readonly corrects?: string | null
  readonly at?: string
}

/** An objective, outcome, output, indicator or activity of a plan. */
export interface Item {
  readonly id: string
  /** None in a submitted version, which nobody can change. */
  readonly version?: number | null
  readonly plan: string
  readonly kind: ItemKind
  readonly code: string
  readonly parent?: string | null
  /** The number of the objective that it serves. */
  readonly objective: number
  /** The element of the programme's framework that it stands for, which only the framework's owner changes. */
  readonly element?: string | null
  /** Whether it differs from the last submitted version. */
  readonly changed?: boolean
  readonly content: Content
  readonly children?: number
  readonly progress?: Progress | null
}

/** Which items of a plan to list; without a version, those of the working copy. */
export interface ItemFilter {
  readonly version?: number | undefined
  readonly parent?: string | undefined
  readonly kind?: string | undefined
  readonly objective?: string | undefined
  readonly responsible?: string | undefined
  readonly status?: string | undefined
  readonly text?: string | undefined
  readonly changed?: 'true' | undefined
  readonly sort?: string | undefined
  readonly size?: number | undefined
}

export const ROOT = 'root'

export const items = (plan: string, filter: ItemFilter) =>
  pages<Item>(['plan', plan, 'items'], `${planPath(plan)}/items`, { ...filter })

export const itemPath = (plan: string, id: string) => `${planPath(plan)}/items/${encodeURIComponent(id)}`

export const item = (plan: string, id: string, version?: number) =>
  queryOptions({
    queryKey: ['plan', plan, 'item', id, version],
    queryFn: async ({ signal }) => (await getJson(withQuery(itemPath(plan, id), { version }), signal)) as Item,
  })

/** What may lie directly under an item, as the framework's levels stand one under the other. */
export function kindsUnder(kind: ItemKind | null): readonly ItemKind[] {
  switch (kind) {
    case null:
      return ['OBJECTIVE']
    case 'OBJECTIVE':
      return ['OUTCOME', 'OUTPUT', 'ACTIVITY', 'INDICATOR']
    case 'OUTCOME':
      return ['OUTPUT', 'ACTIVITY', 'INDICATOR']
    case 'OUTPUT':
      return ['ACTIVITY', 'INDICATOR']
    case 'ACTIVITY':
    case 'INDICATOR':
      return []
  }
}
