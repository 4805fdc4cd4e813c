import { index, prefix, route } from '@react-router/dev/routes'

/** The organiser’s URLs about an edition’s announcement. */
export const announcementPages = [
	route('announcement', 'routes/organise/announcement/announcement.tsx'),
	route('announcement/release', 'routes/organise/announcement/release.tsx'),
	route('announcement/letters', 'routes/organise/announcement/letters/letters.tsx'),
	route('announcement/letters/:audience', 'routes/organise/announcement/letters/audience.tsx'),
	route('announcement/press', 'routes/organise/announcement/letters/press.tsx'),
	route('announcement/press/letters', 'routes/organise/announcement/letters/press-letters.ts'),
	route('announcement/press/import', 'routes/organise/announcement/letters/press-import.tsx'),
	route('announcement/press/:contact/removal', 'routes/organise/announcement/letters/press-removal.ts'),
	route('announcement/order', 'routes/organise/announcement/order.tsx'),
	...prefix('announcement/countries/:country', [
		index('routes/organise/announcement/country.tsx'),
		route('story', 'routes/organise/announcement/story.tsx'),
		route('citations', 'routes/organise/announcement/citations.tsx'),
		route('citations/:citation', 'routes/organise/announcement/citation.tsx'),
		route('citations/:citation/removal', 'routes/organise/announcement/citation-removal.tsx'),
		route('citations/:citation/picture', 'routes/organise/announcement/picture.tsx'),
		route('citations/:citation/picture/removal', 'routes/organise/announcement/picture-removal.tsx'),
	]),
	route('announcement/corrections', 'routes/organise/announcement/corrections/corrections.tsx'),
	route('announcement/corrections/texts/:text', 'routes/organise/announcement/corrections/proposal.tsx'),
	route('announcement/corrections/:correction', 'routes/organise/announcement/corrections/correction.tsx'),
	route('announcement/corrections/:correction/removal', 'routes/organise/announcement/corrections/removal.tsx'),
]
