/** What is fetched in one when lessons or glossary are opened. */
export { HelpWords } from './HelpWords';
export { Lessons } from './Lessons';
