export { Day, formatDay, formatMoment, Moment, shanghaiDay } from './dates.tsx'
export {
  CheckboxesField,
  CheckboxField,
  type ChoiceOption,
  type Option,
  RadioField,
  SelectField,
} from './fields/choice-fields.tsx'
export { ErrorSummary } from './fields/error-summary.tsx'
export { Fieldset } from './fields/field-frame.tsx'
export { RowsField, rowCount } from './fields/rows-field.tsx'
export { DateField, FileField, HiddenField, TextArea, TextField, TimeField } from './fields/text-fields.tsx'
export { Form } from './form.tsx'
export { emptyForm, type FormState, FormStateProvider, useForm } from './form-state.tsx'
export {
  type MenuEntry,
  menuEntries,
  type PageContext,
  PageProvider,
  usePage,
  type Viewer,
} from './page-context.tsx'
export { AnswerAsides, AnswerForm } from './parts/answer-buttons.tsx'
export { Breadcrumbs, type Crumb } from './parts/breadcrumbs.tsx'
export { Actions, Button, ButtonLink, type ButtonTone } from './parts/button.tsx'
export { Callout, type CalloutTone } from './parts/callout.tsx'
export { BigLink, Card, CardList } from './parts/card.tsx'
export { type ChainLine, ChainLines } from './parts/chain-lines.tsx'
export { type ChainResponsibility, type ChainRow, ChainTable } from './parts/chain-table.tsx'
export { type Column, DataTable } from './parts/data-table.tsx'
export { EmptyState } from './parts/empty-state.tsx'
export { GroupMark, groupLetter } from './parts/group-mark.tsx'
export { HomeHero } from './parts/home-hero.tsx'
export { Icon, type IconName } from './parts/icon.tsx'
export {
  Cluster,
  Grid,
  Muted,
  OffPaper,
  OnPaper,
  Prose,
  Split,
  Stack,
  ThreeColumns,
} from './parts/layout.tsx'
export { LivePart } from './parts/live-part.tsx'
export { type Obstacle, Obstacles } from './parts/obstacles.tsx'
export {
  OpinionBar,
  OpinionBars,
  type OpinionCounts,
  OpinionItem,
  OpinionList,
} from './parts/opinion-bar.tsx'
export { OpinionMap } from './parts/opinion-map.tsx'
export { QrCode, type QrDrawing, QrPlate } from './parts/qr-code.tsx'
export { type Filter, FilterBar, SearchBox } from './parts/search.tsx'
export { FoldedSections, type Folding, PartHeading, Section } from './parts/section.tsx'
export { ShareBar, shareReaches } from './parts/share-bar.tsx'
export { Slips } from './parts/slip.tsx'
export {
  AsTyped,
  BeforeAfter,
  CopyLink,
  CopyText,
  Details,
  Figure,
  Figures,
  type LinkGroup,
  LinkGroups,
  Masked,
  Pager,
  PrintButton,
  Quote,
} from './parts/small-parts.tsx'
export { NextAction, type Step, StepList, type StepState } from './parts/steps.tsx'
export { SummaryList } from './parts/summary-list.tsx'
export { Tag, type Tone } from './parts/tag.tsx'
export { TaskList, type TaskRow } from './parts/task-list.tsx'
export { Timeline, type TimelineItem } from './parts/timeline.tsx'
export { TurnOrder } from './parts/turn-order.tsx'
export { Ways } from './parts/ways.tsx'
export { renderPage } from './render-page.ts'
export { siteLinks } from './shell/navigation.ts'
export { PageShell, PrintSheet, SignatureLine } from './shell/page-shell.tsx'
export { sealIconSvg } from './shell/seal-mark.tsx'
export { useTold } from './told.ts'
export { defineWords, type Lang, namesIn, type ReasonWords, useWords, type Words, wordsIn } from './words.ts'
