/** Of example ideas, by their reader's number; invented like the ideas. */
export interface ExampleTranslation {
	readonly reader: number
	readonly language: 'en' | 'lv'
	readonly title: string
	readonly idea: string
	/** One is left for whoever plays the demo. */
	readonly reviewed: boolean
}

export const translationsOfOpenCall: readonly ExampleTranslation[] = [
	{
		reader: 14,
		language: 'en',
		title: 'The shelf that reads aloud',
		idea: 'A label with a code on the shelf reads a book’s summary aloud in Latvian, Latgalian or Ukrainian. So whoever sees badly, or is still learning the language, can get to know a book too.',
		reviewed: true,
	},
	{
		reader: 15,
		language: 'en',
		title: 'The patient listener',
		idea: 'A small robot listens while a child reads aloud: it does not hurry and does not correct, but in the end it asks what happened in the story. For children who are too shy to read in class it is a patient listener.',
		reviewed: true,
	},
	{
		reader: 17,
		language: 'en',
		title: 'A reading circle on the bus',
		idea: 'An audiobook in chapters exactly as long as the bus ride to work. Passengers listen to the same book during the week and talk about it in a chat that the librarian leads on Fridays.',
		reviewed: true,
	},
	{
		reader: 17,
		language: 'lv',
		title: 'Lasītāju pulciņš autobusā',
		idea: 'Audiogrāmata daļās, kas ir tieši tik garas, cik brauciens ar autobusu uz darbu. Nedēļas laikā pasažieri klausās vienu un to pašu grāmatu un piektdienās pārrunā to tērzētavā, ko vada bibliotekāre.',
		reviewed: true,
	},
	{
		reader: 22,
		language: 'en',
		title: 'A map of memories',
		idea: 'Residents bring photos and stories; young people scan them and pin them to a map of the neighbourhood. Walking down a street you see on your phone what it looked like sixty years ago, and hear who lived there.',
		reviewed: false,
	},
]

export const translationsOfLastYear: readonly ExampleTranslation[] = [
	{
		reader: 2,
		language: 'en',
		title: 'A bookcase at midnight',
		idea: 'At the library’s entrance stands a bookcase with a digital lock: order in the catalogue, get a code on your phone and take the book even at midnight after your shift. A librarian fills the case every evening.',
		reviewed: true,
	},
	{
		reader: 8,
		language: 'en',
		title: 'A fairy tale by telephone',
		idea: 'Parents who work in the evening, and grandmothers who live far away, record a fairy tale at the library. The child dials a number or opens a page and listens before going to sleep. The next day the book is waiting on the shelf.',
		reviewed: true,
	},
]
