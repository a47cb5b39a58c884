// First names common in Dutch and English workplaces: a hint that a lower-case word after "van" is a person.
// Words that are also ordinary words (ben, mark, will, job …) are left out on purpose: those count only with a capital.
export const firstNames: ReadonlySet<string> = new Set(
  `aad aaron abdel abdul abdullah achmed adam adriaan agnes ahmed ahmet aisha alan albert alex alexander alexandra ali alice alicia alina alisha
  amanda amber amelia amina amir amy ana anastasia anders andre andrea andreas andrew andrzej angela angelique anil anita anja anke ank ann anna anne anneke annelies
  annemarie annie anouk anthony anton antonio arie arjan arjen arno arnold arthur ashley astrid ayse aysha aziz barbara barry bart bas bastiaan beatrix
  benjamin bernard bert berta bianca bilal bjorn bob bouke boris bram brandon brenda brian bruno burak bryan carina carl carla carlo carlos carmen   carolien carolina caroline casper catherine cees cem cemal chantal charles charlotte chen chloe chris christa christel christian christiaan christine christopher cindy
  claire clara claudia coen colin connie conny coosje cor corine cornelis corrie cynthia daan dagmar damian dani daniel daniela danielle danny daphne darko dave david debbie
  deborah demi dennis derek desiree dewi diana diederik dieter dilan dimitri dirk dirk-jan dominique donna dora doris dorien douglas duncan dylan edgar edith edo eduard edward edwin
  eline elena elif elin elisabeth elise elize elizabeth ella ellen ellie elly elsa els elske emily emine emir emma emre eric erica erik erika erwin esmee esra esther
  eva evan eveline evelien evelyn ewout fabian farid fatih fatima fatma feike femke ferdi fernando ferry fiona fleur floris frank franka frans fred frederik frits gabriel gary
  geert geertje george gerard gerben gerda gerrit gert gert-jan giel gijs gina glenn gordon greetje gregory guido gwen hamza hanna hannah hanneke hannie hans harold
  harriet harry hassan heather heidi hein helen helena helga hendrik henk henny henri henrik henry herman hilde hilda hugo huub hussein ibrahim ilse imane imke imran
  inge ingeborg ingrid irene iris irma isa isabel isabella ismail ivan ivo iwan jaap jack jackie jacob jacqueline jacques jake jakub james jamie jan jan-willem jane janet janine janneke jannie   jarno jaroen jason jasmijn jasmin jasper javier jay jean jeanet jeanine jeff jeffrey jelle jelmer jennifer jenny jeremy jeroen jerry jesper jesse jessica jill jim jimmy jing joan joanna joao jochem jochen joe joey johan johanna
  john johnny jolanda jonas jonathan joop joost jordy joris jos jose josef joseph josephine josh joshua joyce juan judith julia julian julie juliette jurgen jurre justin kai kamal karel karen karim karin karl
  karlijn kasper kate katja katarina kathy katie katrien kees keith kelly kelvin ken kenneth kevin khadija khalid kim kimberly kirsten klaas klaus koen koos kris krista kurt kyle lars laura lauren laurens
  leah lee leila lena lennart leo leon leonie leroy lex lexi leyla liam lidia liesbeth lieke lily linda lisa lisanne lisette liz loes lotte louis louisa louise luca lucas lucy ludo
  luis luka lukas luuk lydia maaike maarten maja malik manon manuel marc marcel marco marcus margaret margot margriet maria mariam marie marieke mariska marian marianne marijke marijn marike marina mario marion marit mariusz marjan marja
  marjolein marloes marleen marnix marten martha martijn martin martina marvin mary maryam mateusz mathijs matt matthew matthias matthijs maud maureen maurice mehdi mehmet melanie melissa mees mia michael michal michel michelle michiel miguel mike
  milan mila mimi mina miranda miriam mirjam mitchell mo moniek mohamed mohammed mohammad monica monique moussa murat mustafa myrthe nadia nancy natalie natasha nathalie nathan neil nick nicky nico nicole niek niels nienke nigel nikki nina
  noa noah noor noortje nora norbert nour nuno olaf olga oliver olivia omar onno oscar osman otto pablo pam pascal patricia patrick patrik paul paula paulien pauline pedro peter petra phil philip pien piet pieter pieter-jan pim piotr priya
  quinten quincy rachel rachid rafael raj rajesh ralf ralph ramon raoul raymond rebecca reinier remco remy rene renate renee renske rianne riccardo richard rick rita robbert robert roberto robin rob rocco roderick roel roelof roger roland ronald ron romy ronnie
  rosa roy ruben rudolf rudy russell ruth ruud ryan sabine sabrina salim sally sam samantha sami samira samir samuel sander sandra sanne sara sarah saskia scott sean sebastiaan sebastian selim selma serge sergio
  sharon shirley sibel sien siem simon simone sjaak sjoerd sjors sofia sofie sonja sophie stan stef stefan stefanie stella stephan stephanie stephen steve steven stijn stuart suleyman susan susanne suzan suzanne sven sylvia sylvie
  tamara tanja tara tariq teun ted teun thea theo theresa thijs thomas tiffany tijmen tim timo tina tineke tobias tom tomas tomasz tommy tony tonny toos tracy trudy tyler ursula valerie vera veronica victor victoria vincent viola vivian wendy wesley
  wessel willem willemijn willeke william willy wilma wim wouter xander yara yasin yasmin yasmine yusuf youssef yvette yvonne yvon zack zahra zeynep zoe zoey`.split(/\s+/),
);

/** Family names that people also type in lower case behind a first name. */
export const familyNames: ReadonlySet<string> = new Set(
  `jansen janssen bakker visser smit meijer meyer mulder bos vos peters hendriks dekker brouwer kok jacobs haan vermeulen dijkstra postma hoekstra kuiper kramer willems
  scholten prins huisman blom veenstra jong groot boer vries berg dijk dam beek linden smith jones brown taylor wilson johnson williams davies evans thomas roberts walker wright robinson thompson white hughes edwards green hall
  yilmaz kaya demir ozturk aydin haddad amrani bouali idrissi singh patel khan chen wang li nguyen silva santos garcia lopez kowalski nowak muller schmidt`.split(/\s+/),
);
