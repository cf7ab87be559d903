const FIRST =
  'Alden Amos Arlo Asa Basil Beau Boone Bram Cal Cash Cato Clay Cole Corbin Cruz Dane Dario Davi Dell Eben Eli Emmett Enzo Ezra Felix Finn Floyd Gil Grady Gus Hank Hollis Hugo Ike Ivo Jace Jonah Jory Judd Kai Kip Lars Leif Levi Linus Luca Mack Milo Moses Nash Nico Noel Odell Omar Orrin Oscar Otis Pablo Perry Quill Rafe Ramon Remy Rhys Roscoe Rufus Sal Saul Silas Soren Tate Theo Tobin Tuck Ulric Vance Wade Wes Wiley Zeb'.split(
    ' ',
  );
const LAST =
  'Abara Acker Alvez Amberley Arroyo Ashby Baptiste Barlow Beckett Bell Bianchi Birch Blythe Bonner Brandt Calloway Carver Castellan Cho Colby Cordero Crane Dalton Darrow Delacroix Dorsey Drummond Eads Ellery Escobar Falk Farrow Fenn Ferreira Fontaine Frost Gallo Garza Goss Granger Hale Halloran Harlan Hatch Hidalgo Holt Ibarra Ingram Jarvis Juneau Kane Keating Kendrick Kimura Kowal Lachlan Lambert Larkin Ledger Lindqvist Locke Lujan Maddox Marlow Mercer Montoya Moreau Nakata Navarro Norwood Oakes Okafor Orozco Paddock Paz Pell Pickett Pruitt Quick Quiroga Rawlins Redfern Reyes Ridley Rourke Sable Salazar Sandoval Sayer Shaw Sorrel Stark Sutter Tamura Thorne Tilden Tovar Tripp Underhill Valdez Varga Vaughn Wainwright Waller Weir Whitlock Wren Yates Yoder Zamora Zell'.split(
    ' ',
  );

/** The invented name of the `n`-th player (0 and up); distinct for the first eight thousand. */
export const demoName = (n: number): string => {
  const first = FIRST[(n * 31) % FIRST.length] ?? '';
  const last = LAST[(n * 41 + Math.floor(n / LAST.length)) % LAST.length] ?? '';
  return `${first} ${last}`;
};
