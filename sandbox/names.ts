/** What the people, departments and places of the simulated company are called. */
export const givenNames = [
  'Anouk', 'Bart', 'Carlijn', 'Daan', 'Elif', 'Fleur', 'Gijs', 'Hanna', 'Ilse', 'Jeroen', 'Kaat', 'Lars', 'Maud',
  'Niels', 'Omar', 'Pien', 'Quinten', 'Roos', 'Sem', 'Tess', 'Umut', 'Veerle', 'Wout', 'Yasmin', 'Zoë', 'Aylin',
  'Bram', 'Charlotte', 'Dries', 'Emma', 'Fatima', 'Guus', 'Hugo', 'Imke', 'Joris', 'Karim', 'Lieke', 'Mohamed',
  'Nina', 'Olivia', 'Pieter', 'Ruben', 'Sofie', 'Thijs', 'Vincent', 'Willemijn', 'Ravi', 'Priya', 'Kasia', 'Marek',
] as const;

export const surnames = [
  'de Jong', 'Jansen', 'van den Berg', 'Bakker', 'Visser', 'Smit', 'Meijer', 'de Boer', 'Mulder', 'de Groot', 'Bos',
  'Vos', 'Peters', 'Hendriks', 'van Leeuwen', 'Dekker', 'Brouwer', 'de Wit', 'Dijkstra', 'Smits', 'de Graaf',
  'van der Meer', 'Maes', 'Claes', 'Willems', 'Goossens', 'Wouters', 'De Smet', 'Van Damme', 'Vermeulen', 'Yilmaz',
  'Kaya', 'Demir', 'El Amrani', 'Benali', 'Nowak', 'Kowalska', 'Sharma', 'Patel', "O'Brien", 'Dubois', 'Lambert',
] as const;

export const offices = [
  { city: 'Rotterdam', language: 'nl-NL', phone: '+31 6 5550' },
  { city: 'Utrecht', language: 'nl-NL', phone: '+31 6 5551' },
  { city: 'Antwerpen', language: 'nl-BE', phone: '+32 470 55 ' },
  { city: 'London', language: 'en-GB', phone: '+44 7700 90' },
] as const;

export const departments: readonly { name: string; titles: readonly string[]; weight: number }[] = [
  { name: 'Planning', titles: ['Planner', 'Teamleider planning', 'Capaciteitsplanner'], weight: 4 },
  { name: 'Warehouse', titles: ['Magazijnmedewerker', 'Teamleider magazijn', 'Voorraadbeheerder'], weight: 6 },
  { name: 'Transport', titles: ['Chauffeur', 'Wagenparkbeheerder', 'Transport coordinator'], weight: 5 },
  { name: 'Sales', titles: ['Account Manager', 'Sales Support', 'Business Developer'], weight: 3 },
  { name: 'Customs', titles: ['Declarant', 'Customs Specialist'], weight: 2 },
  { name: 'Finance', titles: ['Controller', 'Crediteurenadministratie', 'Financial Analyst'], weight: 2 },
  { name: 'HR', titles: ['HR-adviseur', 'Recruiter', 'Salarisadministrateur'], weight: 1 },
  { name: 'Marketing', titles: ['Content Marketeer', 'Designer'], weight: 1 },
  { name: 'Directie', titles: ['Directeur operaties', 'Directiesecretaresse'], weight: 1 },
  { name: 'IT', titles: ['Systeembeheerder', 'Applicatiebeheerder', 'Developer'], weight: 2 },
];
