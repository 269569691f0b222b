/** What the help says below the words on how to read the page. */
export const guide = {
  shortcuts: 'Keyboard',
  keys: {
    run: 'Run, pause, resume',
    step: 'One step',
    reset: 'Reset',
    T: 'Temperature down, up',
    digit: 'Previous, next example; in a lesson, pages',
    undo: 'Undo, redo a change of settings',
    dress: 'Appearance',
    projector: 'Projector on, off',
    fullScreen: 'Full screen on, off',
    help: 'This help',
    page: 'Previous, next page of a lesson',
  },
  space: 'Space',
  singleKeys: 'Keys of one letter or sign act',
  data: 'Digits: MNIST by Yann LeCun, Corinna Cortes and Christopher Burges, CC BY-SA 3.0. Clothes: Fashion-MNIST by Han Xiao, Kashif Rasul and Roland Vollgraf, MIT.',
} as const;
