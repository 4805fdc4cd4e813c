import { randomBytes } from 'node:crypto'
import { parseWithZod } from '@conform-to/zod/v4'
import { data } from 'react-router'
import { PageHead } from '#app/components/page-head.tsx'
import { openCountries } from '#app/domain/contest/call-times.ts'
import { textIn } from '#app/domain/contest/edition.ts'
import { findReceipt, type SendRefusal, sendSubmission } from '#app/domain/submissions/send-submission.server.ts'
import { SubmissionForm } from '#app/domain/submissions/submission-form.ts'
import { countedFor } from '#app/http/admission.server.ts'
import { admitUpload, inTurn } from '#app/http/admit-upload.server.ts'
import { formMade, looksAutomatic } from '#app/http/form-trap.server.ts'
import { localeOf, publicEdition } from '#app/http/guards.server.ts'
import { arrivedAt } from '#app/http/installation.server.ts'
import { invalid, later, seeOther } from '#app/http/replies.server.ts'
import { forgetPhoto } from '#app/http/submission-upload.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/submit.ts'
import { CallClosed } from './call-closed.tsx'
import { ChooseLibrary } from './choose-library.tsx'
import { chosenPlace, librariesToChoose } from './chosen-place.server.ts'
import { IdeaForm } from './idea-form.tsx'
import { KeptDraft } from './kept-draft.tsx'
import { Steps } from './steps.tsx'

export const handle = { areas: ['submit'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { context, edition, now } = await publicEdition(args)
	const locale = localeOf(args.request)
	const query = new URL(args.request.url).searchParams
	const open = openCountries(edition, now)
	const place = await chosenPlace(context, edition, query)
	return {
		title: translator(locale, 'submit')('title'),
		edition: { slug: edition.slug, question: textIn(edition.question, locale) },
		open,
		place,
		choice: place || open.length === 0 ? null : await librariesToChoose(context, open, query),
		categories: edition.categories.map(({ slug, names }) => ({ value: slug, label: textIn(names, locale).text })),
		locale,
		made: await formMade(args),
		formKey: randomBytes(16).toString('hex'),
	}
}

export async function action(args: Route.ActionArgs) {
	const { context, edition } = await publicEdition(args)
	const { form, photo, wait } = await admitUpload(args, { withTexts: true })
	const written = parseWithZod(form, { schema: SubmissionForm, error: formError })
	// A browser does not keep a chosen file, unless a script does.
	const again = form.has('photoKept') ? [] : ['file-again']
	if (wait > 0) return later(written.reply({ formErrors: ['too-many-requests'], fieldErrors: { photo: again } }), wait)
	if (written.status !== 'success' || !photo.ok) {
		await forgetPhoto(context, photo)
		return invalid(written.reply({ fieldErrors: { photo: photo.ok ? again : [photo.reason] } }))
	}
	if (looksAutomatic(args, form)) {
		await forgetPhoto(context, photo)
		return invalid(written.reply({ formErrors: ['press-again'], fieldErrors: { photo: again } }))
	}
	const sender = await countedFor(args, 'submitting', written.value.email)
	if (sender.wait > 0) {
		await forgetPhoto(context, photo)
		return later(written.reply({ formErrors: ['too-many-requests'], fieldErrors: { photo: again } }), sender.wait)
	}
	const sending = { photo: photo.value, arrivedAt: args.context.get(arrivedAt), locale: localeOf(args.request) }
	const sent = await inTurn(args, { form, photo }, () => sendSubmission(context, edition, written.value, sending))
	if (sent.ok) return seeOther(`/receipts/${sent.value.receipt}?sent`)
	const receipt = await findReceipt(context, edition.id, written.value.key)
	const reply = written.reply({ formErrors: [sent.reason], fieldErrors: { photo: again } })
	return data({ reply, receipt }, { status: statusOf(sent.reason) })
}

/** What the form itself cannot mend is a conflict with how the contest stands. */
const statusOf = (reason: SendRefusal) =>
	reason === 'call-closed' || reason === 'already-moderated' || reason === 'address-fixed' ? 409 : 422

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.title }]

export default function Submit({ loaderData, actionData }: Route.ComponentProps) {
	const t = useTexts('submit')
	const { edition, open, place, choice } = loaderData
	const other = `/editions/${edition.slug}/submit`
	return (
		<>
			<PageHead title={t('title')} lede={<span lang={edition.question.lang}>{edition.question.text}</span>} />
			{place && (actionData || open.includes(place.country)) ? (
				<>
					<Steps at="photo" other={other} />
					<IdeaForm {...loaderData} place={place} sent={actionData} />
				</>
			) : choice ? (
				<>
					<Steps at="library" other={other} />
					<KeptDraft edition={edition.slug} />
					<ChooseLibrary {...choice} open={open} />
				</>
			) : (
				<CallClosed edition={edition.slug} country={place?.country} />
			)}
		</>
	)
}
