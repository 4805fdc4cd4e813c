import type { TextsInAll } from '#app/domain/contest/edition.ts'
import type { lastYear } from './last-year.ts'

/** What the jury says about each winner. */
export const citationsOfLastYear: Readonly<Record<(typeof lastYear.countries)[number], TextsInAll>> = {
	BG: {
		en: 'A story that waits until the working day is over: simple, warm and near to everybody who cannot come.',
		lv: 'Pasaka, kas pagaida, līdz beidzas darba diena: vienkārši, sirsnīgi un tuvu ikvienam, kurš nevar atnākt.',
		sv: 'En saga som väntar tills arbetsdagen är slut: enkel, varm och nära alla som inte kan komma.',
		pl: 'Bajka, która poczeka, aż skończy się dzień pracy: prosta, ciepła i bliska każdemu, kto nie może przyjść.',
		it: 'Una fiaba che aspetta la fine della giornata di lavoro: semplice, calda e vicina a chiunque non possa venire.',
		bg: 'Приказка, която изчаква да свърши работният ден: проста, сърдечна и близка до всеки, който не може да дойде.',
		el: 'Ένα παραμύθι που περιμένει να τελειώσει η δουλειά της ημέρας: απλό, ζεστό και κοντά σε όποιον δεν μπορεί να έρθει.',
	},
	GR: {
		en: 'The library comes to the door, and it stays for a page or two.',
		lv: 'Bibliotēka atnāk līdz durvīm un paliek vēl uz pāris lappusēm.',
		sv: 'Biblioteket kommer till dörren och stannar kvar en sida eller två.',
		pl: 'Biblioteka przychodzi pod drzwi i zostaje jeszcze na stronę lub dwie.',
		it: 'La biblioteca arriva alla porta e si ferma per una pagina o due.',
		bg: 'Библиотеката идва до вратата и остава за страница-две.',
		el: 'Η βιβλιοθήκη έρχεται ως την πόρτα και μένει για μια-δυο σελίδες.',
	},
	IT: {
		en: 'Children convince children; the library only lends them its shelves and a camera.',
		lv: 'Bērni pārliecina bērnus; bibliotēka tikai aizdod plauktus un kameru.',
		sv: 'Barn övertygar barn; biblioteket lånar bara ut sina hyllor och en kamera.',
		pl: 'Dzieci przekonują dzieci; biblioteka tylko użycza im półek i kamery.',
		it: 'I bambini convincono i bambini; la biblioteca presta loro soltanto gli scaffali e una videocamera.',
		bg: 'Децата убеждават децата; библиотеката само им дава назаем рафтовете си и една камера.',
		el: 'Τα παιδιά πείθουν τα παιδιά· η βιβλιοθήκη τους δανείζει μόνο τα ράφια της και μια κάμερα.',
	},
	LV: {
		en: 'A cat that recommends only what is really on the shelf: we would all like to meet it.',
		lv: 'Kaķis, kas iesaka tikai to, kas tiešām stāv plauktā: mēs visi labprāt ar to iepazītos.',
		sv: 'En katt som bara tipsar om det som verkligen står på hyllan: den vill vi alla träffa.',
		pl: 'Kot, który poleca tylko to, co naprawdę stoi na półce: chcemy go poznać wszyscy.',
		it: 'Un gatto che consiglia solo ciò che è davvero sullo scaffale: piacerebbe a tutti noi conoscerlo.',
		bg: 'Котка, която препоръчва само това, което наистина е на рафта: всички бихме искали да се запознаем с нея.',
		el: 'Μια γάτα που προτείνει μόνο ό,τι υπάρχει πράγματι στο ράφι: θα θέλαμε όλοι να τη γνωρίσουμε.',
	},
}
