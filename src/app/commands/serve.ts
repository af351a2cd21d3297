import { newSecret } from '../../base/id.ts'
import { startDelivery } from '../../features/accounts/index.ts'
import { createServer } from '../../platform/http/server.ts'
import { readFrontEnd } from '../assets.ts'
import type { Config } from '../config.ts'
import { demoLogins, loadDemo } from '../demo.ts'
import { editionOf } from '../edition.ts'
import { makeHost } from '../host.tsx'
import { openPlatform } from '../open-platform.ts'
import { productParts, sentences } from '../product.ts'
import { warmUp } from '../warm-up.ts'

const megabyte = 1024 * 1024

const realData =
  '这个数据文件夹是正式使用的，不能当演示用；请用 HSL_DATA 给演示另指定一个文件夹。 ' +
  'This data folder is in real use; give the demo another one (HSL_DATA).'
const demoData =
  '这个数据文件夹里是演示数据，不能正式使用；请用 HSL_DATA 另指定一个文件夹，或用 npm run demo 继续演示。 ' +
  'This data folder holds the demo; name another one with HSL_DATA, or go on with npm run demo.'

const noMessages = {
  zh: '没有设置 HSL_MESSAGE_WEBHOOK：发不出短信，居民不能用手机号登录。办法见 docs/messages.md。',
  en: 'HSL_MESSAGE_WEBHOOK is not set: no text messages, no sign-in by phone. See docs/messages.md.',
}

const noAddress = {
  zh: '没有设置 HSL_PUBLIC_ADDRESS：印不出二维码。设成居民打开本站的网址，如 https://…',
  en: 'HSL_PUBLIC_ADDRESS is not set: no QR codes. Set it to the address residents open, such as https://…',
}

const onlyHere = {
  zh: '现在只有这台电脑能打开。要让别的电脑和手机也能打开，请设置 HOST=0.0.0.0，或放在反向代理后面。',
  en: 'Only this computer can reach it. For others set HOST=0.0.0.0, or put a reverse proxy in front.',
}

/** How long the first pages may take before anybody is let in. */
const warmUpMs = 500

/** How long the gateway may take for one message. */
const handOverMs = 10_000

/** A fault of the database while messages are sent: its code alone, since its words may name people. */
function sayFault(error: unknown): void {
  const { name, code } = error as { name?: string; code?: string }
  console.error(`通知暂时发不出 Messages cannot be sent for now: ${code ?? name ?? 'fault'}`)
}

function say(zh: string, en: string): void {
  console.log(`${zh} ${en}`)
}

/** Whether the server hears nothing but this machine itself. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}

/** A code of eight characters that only who sees the console knows: it guards the first visit. */
function firstCode(): string {
  return newSecret()
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 8)
    .toUpperCase()
}

async function stopped(): Promise<void> {
  await new Promise<void>((resolve) => {
    process.once('SIGTERM', () => resolve())
    process.once('SIGINT', () => resolve())
  })
}

/** `serve`: opens the database, loads the demo city when asked to, answers until it is told to stop. */
export async function serve(config: Config, options: { demo: boolean }): Promise<number> {
  const frontEnd = readFrontEnd()
  const publicAddress = config.publicAddress ?? (options.demo ? `http://localhost:${config.port}` : null)
  // The demo sends nothing to anyone, whatever the settings say.
  const webhook = options.demo ? null : config.messageWebhook
  const messageWay = options.demo ? 'outbox' : webhook ? 'gateway' : 'none'
  const platform = await openPlatform({ ...config, publicAddress }, messageWay)
  const { database } = platform.engine
  try {
    let installation = await platform.installation()
    if (options.demo && !installation) {
      await loadDemo(platform.engine, say)
      platform.forgetInstallation()
      installation = await platform.installation()
    }
    if (installation && installation.demo !== options.demo) {
      console.error(options.demo ? realData : demoData)
      return 4
    }
    let code = installation ? null : firstCode()
    const host = makeHost({ ...platform, sentences, frontEnd })
    const parts = productParts({
      frontEnd,
      setupCode: () => code,
      onSetUp() {
        code = null
        platform.forgetInstallation()
      },
      demo: installation?.demo ? demoLogins() : null,
      vault: platform.vault,
    })
    const detour = async (path: string) =>
      code && !/^\/(setup|assets|healthz|preferences|api\/openapi)/.test(path) ? '/setup' : null
    const app = await createServer(
      host,
      { ...parts, detour, edition: editionOf(platform) },
      {
        version: '0.1.0',
        secure: config.secure,
        trustProxy: config.trustProxy,
        postsPerMinute: config.postsPerMinute,
        logLevel: config.logLevel,
        cacheBytes: config.cacheMegabytes * megabyte,
      },
    )
    // PostgreSQL has had its time to warm up; the embedded database begins with this process.
    if (database.kind === 'embedded') await warmUp(app, database.db, warmUpMs)
    await app.listen({ port: config.port, host: config.host })
    const { port } = app.server.address() as { port: number }
    say(`已启动，请打开 http://localhost:${port}`, `Ready at http://localhost:${port}`)
    if (code) say(`首次使用，请在网页上输入开通码 ${code}`, `First visit: the page asks for the code ${code}`)
    if (messageWay === 'none') say(noMessages.zh, noMessages.en)
    if (!options.demo && !publicAddress) say(noAddress.zh, noAddress.en)
    if (!options.demo && isLoopback(config.host) && !config.trustProxy) say(onlyHere.zh, onlyHere.en)
    const delivery = webhook && startDelivery(database, { ...webhook, timeoutMs: handOverMs }, sayFault)
    await stopped()
    await app.close()
    await delivery?.stop()
    return 0
  } finally {
    await platform.close()
  }
}
