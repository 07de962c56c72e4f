import type { ItemDifference } from '../difference/difference'

/** What an import changed, or would. */
export interface ImportReport {
  readonly dryRun: boolean
  readonly added: number
  readonly changed: number
  readonly removed: number
  /** How many items and parts of the plan the workbook lacks; they stay. */
  readonly missing: number
  /** The first of the items that change. */
  readonly items: readonly ItemDifference[]
  readonly missingRows: readonly {
    readonly sheet: string
    readonly id: string
    readonly code: string
    readonly text: string
  }[]
  readonly ignoredSheets: readonly string[]
}

export const changesOf = ({ added, changed, removed }: ImportReport): number => added + changed + removed
