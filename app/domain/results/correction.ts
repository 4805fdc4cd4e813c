import { z } from 'zod'
import type { Texts } from '#app/domain/contest/edition.ts'
import { TextsForm } from '#app/domain/contest/edition-form.ts'
import { canonicalJson } from '#app/domain/shared/canonical-json.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'

/** What of a released announcement may be put right: the words above all, and about one winner. */
export const correctedParts = ['introduction', 'citation', 'story', 'library'] as const
export type CorrectedPart = (typeof correctedParts)[number]

/** Which text it is, as it stands in an address. */
export interface CorrectedText {
	readonly part: CorrectedPart
	/** The winner's or the citation's id; null: the whole announcement's. */
	readonly subjectId: string | null
}

export const writeKey = ({ part, subjectId }: CorrectedText): string => (subjectId ? `${part}_${subjectId}` : part)

const longest = 4000

/** The reason is read in every public language, and no language that was there may fall away. */
export const CorrectionForm = (languages: readonly string[], before: Texts) =>
	z.object({ after: TextsForm(longest), reason: TextsForm(600) }).superRefine(({ after, reason }, context) => {
		const lacks = (path: string, texts: Texts, wanted: readonly string[]) => {
			for (const language of wanted.filter((each) => !texts[each]))
				context.addIssue({ code: 'custom', path: [path, language], message: 'required' })
		}
		lacks('reason', reason, languages)
		lacks('after', after, Object.keys(before))
	})
export interface CorrectionInput {
	readonly after: Texts
	readonly reason: Texts
}

export type CorrectionFault = 'nothing-corrected' | 'languages-missing'

export function judgeCorrection(
	before: Texts,
	{ after, reason }: CorrectionInput,
	languages: readonly string[],
): Outcome<null, CorrectionFault> {
	if (sameTexts(before, after)) return refuse('nothing-corrected')
	const complete = languages.every((each) => reason[each]) && Object.keys(before).every((each) => after[each])
	return complete ? ok(null) : refuse('languages-missing')
}

export const sameTexts = (one: Texts, other: Texts): boolean => canonicalJson(one) === canonicalJson(other)

/** Its public languages: those the announcement promises, or else those it is written in; always English. */
export const publicLanguages = (promised: readonly string[], introduction: Texts): string[] => [
	...new Set(['en', ...(promised.length > 0 ? promised : Object.keys(introduction))]),
]

/** What the log's commitment stands for. */
export const correctionText = (correction: CorrectedText & CorrectionInput & { readonly before: Texts }): string => {
	const { part, subjectId, before, after, reason } = correction
	return canonicalJson({ part, subjectId, before, after, reason })
}

/** As everybody reads it. */
export interface PublishedCorrection {
	readonly id: string
	readonly part: CorrectedPart
	/** Null: of the whole announcement. */
	readonly country: string | null
	readonly at: Date
	readonly reason: Texts
	readonly before: Texts
	readonly after: Texts
}
