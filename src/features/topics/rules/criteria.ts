/** What a topic is measured by when it is chosen (catalogue 1.7, K-01 … K-05), in the order of the documents. */
export const topicCriteria = [
  // K-01 要事、实事、难事, and the fourth of K-02, 大事
  'key_matter',
  'livelihood_matter',
  'hard_matter',
  'major_work',
  // K-03 切口小、与群众切身利益密切相关
  'small_cut',
  'close_to_people',
  // K-04 三公
  'public_interest',
  'public_affairs',
  'public_good',
  // K-05 三心事
  'worry',
  'annoyance',
  'heartache',
] as const
export type TopicCriterion = (typeof topicCriteria)[number]

/** What a topic is about (K-06, with the fields that K-07 and K-08 add); `other` where none fits. */
export const topicFields = [
  'poverty_relief',
  'environment',
  'housing',
  'education',
  'health_care',
  'elderly_care',
  'rural_industry',
  'rural_talent',
  'rural_culture',
  'rural_ecology',
  'rural_organisation',
  'food_safety',
  'pollution_control',
  'estate_management',
  'other',
] as const
export type TopicField = (typeof topicFields)[number]
