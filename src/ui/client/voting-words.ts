// Not defineWords(): its module would bring the renderer into the script.
const chinese = {
  progress: (done: number, left: number) => `已答 ${done} 条，还有 ${left} 条`,
  kept: (answer: string) => `已记下“${answer}”。`,
  offline: (answer: string) => `现在连不上网。“${answer}”已记在这台设备上，连上以后自动送出，不会重复计算。`,
  sentLater: (answer: string) => `网络已恢复，“${answer}”已经送到。`,
}

const english: typeof chinese = {
  progress: (done, left) => `${done} answered, ${left} to go`,
  kept: (answer) => `“${answer}” is kept.`,
  offline: (answer) =>
    `No connection. “${answer}” is kept on this device and goes out by itself once you are online; it is not counted twice.`,
  sentLater: (answer) => `Online again: “${answer}” has arrived.`,
}

/** The words of the script for voting in the language of the page. */
export function votingWords() {
  return document.documentElement.lang === 'en' ? english : chinese
}
