import { PageHead } from '#app/components/page-head.tsx'
import { notFound } from '#app/http/replies.server.ts'
import { editionsSeen } from '#app/http/seen-editions.server.ts'
import type { Route } from './+types/design.ts'
import { Cards } from './design/cards.tsx'
import { Fields } from './design/fields.tsx'
import { Figures } from './design/figures.tsx'
import { Papers } from './design/papers.tsx'
import { Words } from './design/words.tsx'

/** Every component in every state: for whoever works on them, not for the public of a real contest. */
export async function loader(args: Route.LoaderArgs) {
	const forShow = (await editionsSeen(args)).some(({ demo }) => demo)
	if (process.env.NODE_ENV === 'production' && !forShow) throw notFound()
	return null
}

export const meta = () => [{ title: 'Shelfie: design' }, { name: 'robots', content: 'noindex' }]

export default function Design() {
	return (
		<div lang="en" className="apart">
			<PageHead title="Shelfie" eyebrow="/design" />
			<Words />
			<Cards />
			<Papers />
			<Fields />
			<Figures />
		</div>
	)
}
