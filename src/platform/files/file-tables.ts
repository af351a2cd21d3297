export type StoredFileTable = {
  id: string
  area_id: string
  digest: string
  name: string
  media_type: string
  size: number
  visibility: 'staff' | 'public'
  uploaded_by: string | null
  uploaded_at: Date
}

declare module '../database/tables.ts' {
  interface Tables {
    stored_file: StoredFileTable
  }
}
