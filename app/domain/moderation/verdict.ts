export const verdicts = ['published', 'changes-requested', 'declined', 'disqualified'] as const
export type Verdict = (typeof verdicts)[number]
