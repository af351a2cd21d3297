/** A consultation that takes answers now, as the lists of the public name it. */
export type OpenConsultation = {
  id: string
  title: string
  question: string
  roomName: string
  practice: boolean
  /** Whether anybody may begin at once, without a link and without a phone. */
  openToDevices: boolean
  openedAt: Date
  closesOn: string | null
}
