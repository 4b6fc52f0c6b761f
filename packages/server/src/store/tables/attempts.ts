/** How often one client tried one thing in the window that runs, or ran last. */
export interface AttemptsRow {
  /** Under the server's secret, of what was tried and by whom. */
  key_hash: string;
  count: number;
  ends_at: string;
}
