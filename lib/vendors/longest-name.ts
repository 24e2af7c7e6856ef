/**
 * No name, title, heading or date is longer [characters, choice]. What a sender wrote is cut here before its accents are
 * folded, which takes the square of how many stand on one letter.
 */
export const LONGEST_NAME = 300;
