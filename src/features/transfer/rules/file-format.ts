/** What a topic file calls itself, and the one version of it that is read and written today. */
export const fileFormat = 'haoshangliang.topic'
export const fileVersion = 1
