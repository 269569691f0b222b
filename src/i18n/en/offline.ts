/** About use without a network, and newer versions of the page. */
export const offline = {
  title: 'Without a network:',
  kept: {
    impossible: 'not possible here. Browsers keep a page only where it comes by https or from localhost.',
    keeping: 'the page is being kept in this browser…',
    yes: 'ready. This browser keeps the whole page, with all data.',
    failed: 'not all of the page could be kept. It is tried anew when the page is opened again.',
  },
  news: 'From now on this page works without a network, too.',
  update: {
    title: 'A newer version of this page is here.',
    about: 'Using it loads the page anew: settings and kept runs stay, trained networks and your own data go.',
    use: 'Use it now',
    later: 'Later',
  },
} as const;
