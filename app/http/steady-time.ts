/** Milliseconds that only ever go forward: the machine's clock may be set back or ahead at any moment. */
export const steadyNow = (): number => performance.timeOrigin + performance.now()
