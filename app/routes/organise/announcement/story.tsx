import { parseWithZod } from '@conform-to/zod/v4'
import { StoryForm } from '#app/domain/results/story-form.ts'
import { writeStory } from '#app/domain/results/write-story.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import type { Route } from './+types/story.ts'
import { CountryHead } from './country-head.tsx'
import { StoryFields } from './story-fields.tsx'
import { typedStory } from './typed-story.server.ts'
import { requireWinner } from './winner-in-url.server.ts'

export const handle = { areas: ['organise-announcement', 'winners'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition, winner, announcement, here, place } = await requireWinner(args)
	const released = edition.announcedFrom !== null
	return { announcement, here, released, country: place.country, ...(await typedStory(organiser, winner)) }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, place, here } = await requireWinner(args)
	const form = parseWithZod(await args.request.formData(), { schema: StoryForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const { seen = '', ...typed } = form.value
	const outcome = await writeStory(organiser, place, typed, seen)
	if (outcome.ok) return seeOther(`${here}#story`)
	return invalid(form.reply({ formErrors: [outcome.reason] }), outcome.reason === 'changed-meanwhile' ? 409 : 422)
}

export default function Story({ loaderData, actionData }: Route.ComponentProps) {
	const { country, announcement, here } = loaderData
	return (
		<>
			<CountryHead country={country} announcement={announcement} here={here} />
			<StoryFields {...loaderData} action={`${here}/story`} reply={actionData?.reply} />
		</>
	)
}
