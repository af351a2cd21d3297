import type { ComponentChildren } from 'preact'
import { withoutPersonalNumbers } from '../../../base/mask.ts'
import { Cluster, Muted, Quote, Stack, useWords } from '../../../ui/index.ts'
import { topicWords } from './words.ts'

export type TopicInShort = { topicId: string; title: string; background: string | null }

/** What is laid before the Party body, in its own words, with what else can be done about it. */
export function WhatItSays(props: { topic: TopicInShort; children: ComponentChildren }) {
  const words = useWords(topicWords)
  const { title, background } = props.topic
  return (
    <Stack gap="small">
      <strong>{title}</strong>
      {background ? <Quote>{withoutPersonalNumbers(background)}</Quote> : <Muted>{words.noBackground}</Muted>}
      <Cluster>{props.children}</Cluster>
    </Stack>
  )
}
