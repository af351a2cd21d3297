import {
  Actions,
  Button,
  Form,
  type FormState,
  HiddenField,
  Muted,
  PageShell,
  RadioField,
  Stack,
  SummaryList,
  TextArea,
  TextField,
  usePage,
  useWords,
} from '../../../ui/index.ts'
import { concernWords } from './words.ts'

export const speakSteps = ['words', 'room', 'phone', 'check'] as const
export type SpeakStep = (typeof speakSteps)[number]

export type RoomOption = { id: string; name: string; place: string }

type SpeakProps = {
  step: SpeakStep
  form: FormState
  /** Rooms that fit the search, or the one that the QR code named. */
  rooms: RoomOption[]
  room: RoomOption | null
  /** The address named the room: it is not asked for, only changed on request. */
  given: boolean
  /** Within how many days the room answers, where that is laid down; known at the last question. */
  answerDays: number | null
}

function textOf(form: FormState, name: string): string {
  const value = form.values[name]
  return Array.isArray(value) ? (value.at(-1) ?? '') : (value ?? '')
}

/** The fields that this question does not ask travel along unseen. */
function Others(props: { form: FormState; except: string[] }) {
  const names = ['words', 'roomId', 'phone', 'channel'].filter((name) => !props.except.includes(name))
  return (
    <>
      {names
        .filter((name) => textOf(props.form, name) !== '')
        .map((name) => (
          <HiddenField key={name} name={name} />
        ))}
    </>
  )
}

/** "I have something to say": one question on a page, back and forth without losing a word. */
export function SpeakPage(props: SpeakProps) {
  const words = useWords(concernWords)
  const { helpPhone } = usePage()
  const titles: Record<SpeakStep, string> = {
    words: words.askWords,
    room: words.askRoom,
    phone: words.askPhone,
    check: words.check,
  }
  // With the room given, a look at the other rooms is a detour between the first question and the next.
  const asked: readonly SpeakStep[] = props.given ? speakSteps.filter((step) => step !== 'room') : speakSteps
  const at = asked.indexOf(props.step)
  const next = at < 0 ? 'check' : asked[at + 1]
  const before = at < 0 ? 'check' : asked[at - 1]
  const headed = props.step === 'room' || props.step === 'check'
  const where = <Muted>{at < 0 ? words.speak : `${words.speak} · ${at + 1} / ${asked.length}`}</Muted>
  return (
    <PageShell
      title={titles[props.step]}
      // A question that is the label of the only field is the heading of the page as well.
      heading={headed}
      over={headed && where}
    >
      {!headed && where}
      <Stack>
        <Form state={props.form}>
          <Question {...props} />
          <Actions>
            {props.step === 'check' ? (
              <Button big>{words.send}</Button>
            ) : (
              <Button big name="_again" value={next} skipCheck>
                {words.next}
              </Button>
            )}
            {before && (
              <Button tone="quiet" name="_again" value={`back-${before}`} skipCheck>
                {words.back}
              </Button>
            )}
          </Actions>
        </Form>
        <Muted>
          {words.helper} {helpPhone && <a href={`tel:${helpPhone}`}>{helpPhone}</a>}
        </Muted>
      </Stack>
    </PageShell>
  )
}

function Question(props: SpeakProps) {
  const words = useWords(concernWords)
  switch (props.step) {
    case 'words':
      return (
        <>
          <Others form={props.form} except={['words']} />
          {props.given && props.room && <p>{words.givenTo(props.room.name)}</p>}
          <TextArea
            name="words"
            asHeading
            label={words.askWords}
            hint={words.askWordsHint}
            rows={5}
            max={500}
          />
        </>
      )
    case 'room':
      return (
        <Stack>
          <Others form={props.form} except={['roomId']} />
          <TextField name="find" label={words.find} hint={words.askRoomHint} optional />
          <Button tone="secondary" name="_again" value="find" skipCheck>
            {words.findButton}
          </Button>
          {props.rooms.length === 0 ? (
            <p>{words.noRooms}</p>
          ) : (
            <RadioField
              name="roomId"
              label={words.room}
              options={props.rooms.map((room) => ({ value: room.id, label: room.name, hint: room.place }))}
            />
          )}
        </Stack>
      )
    case 'phone':
      return (
        <>
          <Others form={props.form} except={['phone']} />
          <TextField
            name="phone"
            asHeading
            label={words.askPhone}
            hint={words.askPhoneHint}
            type="tel"
            autocomplete="tel"
            optional
          />
        </>
      )
    case 'check':
      return (
        <>
          <Others form={props.form} except={[]} />
          <SummaryList
            rows={[
              { key: words.yourWords, value: textOf(props.form, 'words'), action: <Change step="words" /> },
              { key: words.yourRoom, value: props.room?.name ?? '', action: <Change step="room" /> },
              {
                key: words.yourPhone,
                value: textOf(props.form, 'phone') || words.noPhone,
                action: <Change step="phone" />,
              },
              ...(props.answerDays ? [{ key: words.answerWithin, value: words.days(props.answerDays) }] : []),
            ]}
          />
        </>
      )
  }
}

function Change(props: { step: SpeakStep }) {
  const words = useWords(concernWords)
  return (
    <Button tone="quiet" name="_again" value={`back-${props.step}`} skipCheck>
      {words.change}
    </Button>
  )
}
