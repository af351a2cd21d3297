/** The columns that make a topic readable for everyone; nothing for one that is public already. */
export function publishing(
  topic: { isPublic: boolean },
  now: Date,
): { is_public?: true; published_at?: Date } {
  return topic.isPublic ? {} : { is_public: true, published_at: now }
}
