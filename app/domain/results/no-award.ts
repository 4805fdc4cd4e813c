import { type NoAwardReason, noAwardReasons } from './tally.ts'

export const isNoAwardReason = (text: string): text is NoAwardReason =>
	(noAwardReasons as readonly string[]).includes(text)
