import { foldText } from '#app/domain/shared/fold-text.ts'

/** WGS 84. */
export interface Coordinates {
	readonly latitude: number
	readonly longitude: number
}

/** Capitals and the places where parcels of European carriers are sorted; several spellings of one town are joined by a bar. */
const towns = {
	AT: 'Vienna|Wien 48.21 16.37; Graz 47.07 15.44; Linz 48.31 14.29; Salzburg 47.81 13.04; Innsbruck 47.27 11.39',
	BE: 'Brussels|Brussel|Bruxelles 50.85 4.35; Antwerp|Antwerpen|Anvers 51.22 4.4; Ghent|Gent|Gand 51.05 3.72; Liège|Luik 50.63 5.57; Leuven 50.88 4.7; Bruges|Brugge 51.21 3.22; Mechelen 51.03 4.48',
	BG: 'Sofia|София 42.7 23.32; Plovdiv|Пловдив 42.15 24.75; Varna|Варна 43.21 27.92; Burgas|Бургас 42.5 27.47; Ruse|Русе 43.85 25.97; Stara Zagora|Стара Загора 42.43 25.63; Pleven|Плевен 43.42 24.62; Veliko Tarnovo|Велико Търново 43.08 25.63',
	CH: 'Bern|Berne 46.95 7.45; Zurich|Zürich 47.37 8.54; Geneva|Genève 46.2 6.14; Basel 47.56 7.59; Lausanne 46.52 6.63',
	CY: 'Nicosia|Λευκωσία 35.17 33.36; Limassol|Λεμεσός 34.68 33.04; Larnaca|Λάρνακα 34.92 33.62',
	CZ: 'Prague|Praha 50.09 14.42; Brno 49.2 16.61; Ostrava 49.83 18.29; Plzeň 49.75 13.38',
	DE: 'Berlin 52.52 13.4; Hamburg 53.55 10; Munich|München 48.14 11.58; Cologne|Köln 50.94 6.96; Frankfurt|Frankfurt am Main 50.11 8.68; Stuttgart 48.78 9.18; Leipzig 51.34 12.37; Dresden 51.05 13.74; Hanover|Hannover 52.37 9.73; Nuremberg|Nürnberg 49.45 11.08; Bremen 53.08 8.8; Lübeck 53.87 10.69; Rostock 54.09 12.13; Dortmund 51.51 7.47; Kassel 51.31 9.48',
	DK: 'Copenhagen|København 55.68 12.57; Aarhus|Århus 56.16 10.2; Odense 55.4 10.39; Aalborg 57.05 9.92; Taulov 55.55 9.61',
	EE: 'Tallinn 59.44 24.75; Tartu 58.38 26.72; Narva 59.38 28.19; Pärnu 58.39 24.5; Valga 57.78 26.05',
	ES: 'Madrid 40.42 -3.7; Barcelona 41.39 2.17; Valencia 39.47 -0.38; Seville|Sevilla 37.39 -5.98; Zaragoza 41.65 -0.89; Bilbao 43.26 -2.93; Málaga 36.72 -4.42; Vitoria|Vitoria-Gasteiz 42.85 -2.67',
	FI: 'Helsinki|Helsingfors 60.17 24.94; Tampere 61.5 23.76; Turku|Åbo 60.45 22.27; Oulu 65.01 25.47; Vantaa 60.29 25.04; Rovaniemi 66.5 25.73',
	FR: 'Paris 48.86 2.35; Lyon 45.76 4.84; Marseille 43.3 5.37; Lille 50.63 3.07; Bordeaux 44.84 -0.58; Toulouse 43.6 1.44; Nantes 47.22 -1.55; Strasbourg 48.57 7.75; Nice 43.7 7.27; Roissy 49 2.52',
	GB: 'London 51.51 -0.13; Edinburgh 55.95 -3.19; Manchester 53.48 -2.24; Birmingham 52.48 -1.9; Glasgow 55.86 -4.25; Cardiff 51.48 -3.18; Belfast 54.6 -5.93; Coventry 52.41 -1.52; Leeds 53.8 -1.55',
	GR: 'Athens|Αθήνα|Athina 37.98 23.73; Thessaloniki|Θεσσαλονίκη 40.64 22.94; Patras|Πάτρα 38.25 21.73; Heraklion|Ηράκλειο 35.34 25.14; Larissa|Λάρισα 39.64 22.42; Volos|Βόλος 39.36 22.94; Ioannina|Ιωάννινα 39.66 20.85; Kavala|Καβάλα 40.94 24.41; Piraeus|Πειραιάς 37.94 23.65; Veria|Βέροια 40.52 22.2',
	HR: 'Zagreb 45.81 15.98; Split 43.51 16.44; Rijeka 45.33 14.44; Osijek 45.55 18.69',
	HU: 'Budapest 47.5 19.04; Debrecen 47.53 21.63; Szeged 46.25 20.15; Győr 47.69 17.63; Pécs 46.07 18.23',
	IE: 'Dublin|Baile Átha Cliath 53.35 -6.26; Cork|Corcaigh 51.9 -8.47; Galway 53.27 -9.05; Limerick 52.66 -8.63; Athlone 53.42 -7.94',
	IS: 'Reykjavik|Reykjavík 64.15 -21.94',
	IT: 'Rome|Roma 41.9 12.5; Milan|Milano 45.46 9.19; Turin|Torino 45.07 7.69; Naples|Napoli 40.85 14.27; Bologna 44.49 11.34; Florence|Firenze 43.77 11.26; Venice|Venezia 45.44 12.32; Verona 45.44 10.99; Genoa|Genova 44.41 8.93; Bari 41.12 16.87; Palermo 38.12 13.36; Catania 37.5 15.09; Trieste 45.65 13.78; Bolzano|Bozen 46.5 11.35; Padua|Padova 45.41 11.88; Piacenza 45.05 9.7; Perugia 43.11 12.39; Cagliari 39.22 9.11; Matera 40.67 16.6',
	LI: 'Vaduz 47.14 9.52',
	LT: 'Vilnius 54.69 25.28; Kaunas 54.9 23.9; Klaipėda 55.71 21.13; Šiauliai 55.93 23.31; Panevėžys 55.73 24.36; Biržai 56.2 24.75',
	LU: 'Luxembourg|Lëtzebuerg 49.61 6.13',
	LV: 'Riga|Rīga 56.95 24.11; Jēkabpils 56.5 25.87; Daugavpils 55.87 26.54; Rēzekne 56.51 27.33; Liepāja 56.51 21.01; Ventspils 57.39 21.57; Jelgava 56.65 23.71; Valmiera 57.54 25.43; Cēsis 57.31 25.27; Jūrmala 56.97 23.77; Ogre 56.82 24.61; Madona 56.85 26.22; Gulbene 57.18 26.75; Ludza 56.55 27.72; Krāslava 55.9 27.17; Preiļi 56.29 26.72; Kuldīga 56.97 21.97; Saldus 56.67 22.49; Tukums 56.97 23.16; Talsi 57.24 22.59; Bauska 56.41 24.19; Aizkraukle 56.6 25.25; Alūksne 57.42 27.05; Salaspils 56.86 24.35; Sigulda 57.15 24.85; Sunākste 56.32 25.65; Rite 56.17 25.5; Kaplava 55.86 27.01; Viesīte 56.35 25.55; Līvāni 56.35 26.18; Balvi 57.13 27.27; Dobele 56.62 23.28; Smiltene 57.42 25.9; Limbaži 57.51 24.71',
	MT: 'Valletta 35.9 14.51',
	NL: 'Amsterdam 52.37 4.9; Rotterdam 51.92 4.48; The Hague|Den Haag 52.08 4.31; Utrecht 52.09 5.12; Eindhoven 51.44 5.47; Groningen 53.22 6.57; Maastricht 50.85 5.69; Tilburg 51.56 5.09',
	NO: 'Oslo 59.91 10.75; Bergen 60.39 5.32; Trondheim 63.43 10.4; Stavanger 58.97 5.73; Tromsø 69.65 18.96',
	PL: 'Warsaw|Warszawa 52.23 21.01; Kraków|Cracow 50.06 19.94; Łódź 51.76 19.46; Wrocław 51.11 17.03; Poznań 52.41 16.93; Gdańsk 54.35 18.65; Szczecin 53.43 14.55; Lublin 51.25 22.57; Katowice 50.26 19.02; Białystok 53.13 23.16; Jarocin 51.97 17.5; Toruń 53.01 18.6; Bydgoszcz 53.12 18.01; Rzeszów 50.04 22; Stryków 51.9 19.61; Suwałki 54.1 22.93; Golina 51.94 17.46; Witaszyce 51.93 17.57; Wilkowyja 51.93 17.6',
	PT: 'Lisbon|Lisboa 38.72 -9.14; Porto 41.16 -8.63; Coimbra 40.21 -8.43; Faro 37.02 -7.93; Braga 41.55 -8.43',
	RO: 'Bucharest|București 44.43 26.1; Cluj-Napoca|Cluj 46.77 23.59; Timișoara 45.76 21.23; Iași 47.16 27.59; Constanța 44.17 28.64; Brașov 45.65 25.6; Sibiu 45.79 24.15',
	SE: 'Stockholm 59.33 18.07; Gothenburg|Göteborg 57.71 11.97; Malmö 55.6 13; Uppsala 59.86 17.64; Västerås 59.61 16.55; Örebro 59.27 15.21; Linköping 58.41 15.62; Umeå 63.83 20.26; Luleå 65.58 22.16; Jönköping 57.78 14.16; Norrköping 58.59 16.19; Helsingborg 56.05 12.69; Falun 60.61 15.63; Borlänge 60.48 15.44; Ludvika 60.15 15.19; Avesta 60.15 16.17; Fagersta 60 15.79; Hedemora 60.28 15.99; Nora 59.52 15.04; Lindesberg 59.59 15.23; Hällefors 59.78 14.52; Ljusnarsberg|Kopparberg 59.87 15; Norberg 60.07 15.93; Skinnskatteberg 59.83 15.69; Smedjebacken 60.14 15.41; Säter 60.35 15.75; Karlstad 59.38 13.5',
	SI: 'Ljubljana 46.06 14.51; Maribor 46.56 15.65; Koper 45.55 13.73',
	SK: 'Bratislava 48.15 17.11; Košice 48.72 21.26; Žilina 49.22 18.74',
} as const satisfies Record<string, string>

const places: ReadonlyMap<string, Coordinates> = new Map(
	Object.entries(towns).flatMap(([country, list]) => list.split('; ').flatMap((line) => placesIn(country, line))),
)

function placesIn(country: string, line: string): (readonly [string, Coordinates])[] {
	const [, names = '', latitude, longitude] = /^(.+) (-?[\d.]+) (-?[\d.]+)$/.exec(line) ?? []
	const at = { latitude: Number(latitude), longitude: Number(longitude) }
	return names.split('|').map((name) => [keyOf(name, country), at])
}

function keyOf(town: string, country: string): string {
	return `${country} ${foldText(town)}`
}

/** Where a town lies on the map; a town that is not known is left off it rather than put at a wrong place. */
export const coordinatesOf = (town: string, country: string): Coordinates | null =>
	places.get(keyOf(town, country)) ?? null
