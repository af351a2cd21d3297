/** How the server was told to run; every value has a default that works on a laptop. */
export type Config = {
  port: number
  host: string
  dataFolder: string
  databaseUrl: string | null
  /** Where the public finds this installation, without a slash at the end: printed on sheets and in QR codes. */
  publicAddress: string | null
  /** Behind HTTPS: cookies are marked secure and browsers told to stay on HTTPS. */
  secure: boolean
  trustProxy: boolean
  postsPerMinute: number
  logLevel: string
  cacheMegabytes: number
  /** The office's gateway for messages to people, and the secret shared with it. */
  messageWebhook: { url: string; secret: string } | null
}

/** A sentence for the console when a setting cannot be read. */
export class ConfigError extends Error {}

function wholeNumber(
  name: string,
  text: string | undefined,
  otherwise: number,
  min: number,
  max: number,
): number {
  if (text === undefined || text === '') return otherwise
  const value = Number(text)
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new ConfigError(
      `${name}=${text}: 应是 ${min} 到 ${max} 之间的整数 (a whole number from ${min} to ${max})`,
    )
  }
  return value
}

/** A secret shorter than this can be guessed. */
const shortestSecret = 16

function messageWebhook(env: Record<string, string | undefined>): Config['messageWebhook'] {
  const { HSL_MESSAGE_WEBHOOK: url, HSL_MESSAGE_SECRET: secret = '' } = env
  if (!url) return null
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) {
    throw new ConfigError(
      'HSL_MESSAGE_WEBHOOK：应是 http:// 或 https:// 开头的网址 (an address that starts with http:// or https://)',
    )
  }
  if (secret.length < shortestSecret) {
    throw new ConfigError(
      `HSL_MESSAGE_SECRET：至少要 ${shortestSecret} 个字符 (at least ${shortestSecret} characters, with HSL_MESSAGE_WEBHOOK)`,
    )
  }
  return { url, secret }
}

/** Reads the settings from the environment; throws ConfigError with a sentence that names the setting. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const databaseUrl = env.DATABASE_URL || null
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new ConfigError('DATABASE_URL: 应以 postgres:// 开头 (must start with postgres://)')
  }
  const publicAddress = env.HSL_PUBLIC_ADDRESS?.replace(/\/+$/, '') || null
  if (publicAddress && !/^https?:\/\/[^/]+/.test(publicAddress)) {
    throw new ConfigError(
      'HSL_PUBLIC_ADDRESS：应以 http:// 或 https:// 开头 (must start with http:// or https://)',
    )
  }
  return {
    publicAddress,
    port: wholeNumber('PORT', env.PORT, 3000, 0, 65_535),
    host: env.HOST || '127.0.0.1',
    dataFolder: env.HSL_DATA || './data',
    databaseUrl,
    secure: env.HSL_HTTPS === '1',
    trustProxy: env.HSL_BEHIND_PROXY === '1',
    postsPerMinute: wholeNumber('HSL_POSTS_PER_MINUTE', env.HSL_POSTS_PER_MINUTE, 600, 1, 10_000_000),
    logLevel: env.HSL_LOG || 'warn',
    messageWebhook: messageWebhook(env),
    cacheMegabytes: wholeNumber('HSL_CACHE_MB', env.HSL_CACHE_MB, 96, 1, 4096),
  }
}
