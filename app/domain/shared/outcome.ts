/** What a command answers: a value, or the reason it refused, which is a key of the catalogue's `refusals`. */
export type Outcome<T, Reason extends string> = Done<T> | Refused<Reason>
export type Done<T> = { readonly ok: true; readonly value: T }
export type Refused<Reason extends string> = { readonly ok: false; readonly reason: Reason }

export const ok = <T>(value: T): Done<T> => ({ ok: true, value })
export const refuse = <const Reason extends string>(reason: Reason): Refused<Reason> => ({ ok: false, reason })
