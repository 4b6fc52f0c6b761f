/** What an agency decided on how long reports are kept, for itself and those below it; `null` where it decided nothing, 0 for never. */
export interface AgencyRetentionRow {
  agency_id: string;
  anonymise_after_days: number | null;
  erase_after_days: number | null;
}
