// Not defineWords(): its module would bring the renderer into the script.
const chinese = {
  left: (count: number) => `还可以写 ${count} 字`,
  over: (count: number) => `超出 ${count} 字，请精简`,
  kept: '上次在这里写的内容没有发出去，还替您留着。',
  putBack: '放回来',
  forget: '不用了',
  offline: '现在没有网络。写的内容已留在这台设备上，联网后再按一次就行。',
  copied: '已复制',
  copyBlocked: '没能复制，请从地址栏复制',
  copyTextBlocked: '没能复制，请抄下来',
}

const english: typeof chinese = {
  left: (count) => `${count} ${count === 1 ? 'character' : 'characters'} left`,
  over: (count) => `${count} ${count === 1 ? 'character' : 'characters'} too many`,
  kept: 'What you wrote here last time was not sent. It has been kept.',
  putBack: 'Put it back',
  forget: 'Discard it',
  offline: 'There is no connection. What you wrote is kept on this device; press again once you are online.',
  copied: 'Copied',
  copyTextBlocked: 'Could not copy; please write it down',
  copyBlocked: 'Could not copy; please copy it from the address bar',
}

/** The words of the script in the language of the page. */
export function pageWords() {
  return document.documentElement.lang === 'en' ? english : chinese
}
