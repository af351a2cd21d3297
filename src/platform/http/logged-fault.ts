type Fault = { name?: string; message?: string; stack?: string; code?: string; severity?: string }

/**
 * What the log may say of a fault: where it happened and of which kind. What a database says in words quotes the row
 * that it stumbled over, and with it what people wrote: of that only the code is kept.
 */
export function loggedFault(error: unknown) {
  const { name, message, stack, code, severity } = (error ?? {}) as Fault
  const frames = stack?.split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: name ?? typeof error,
    message: severity === undefined ? (message ?? '') : `database: ${code ?? severity}`,
    stack: frames?.join('\n') ?? '',
    ...(code === undefined ? {} : { code }),
  }
}
