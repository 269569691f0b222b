/** What the help says below the words on how to read the page. */
export const guide = {
  shortcuts: 'Keyboard',
  keys: {
    run: 'Run, pause, resume',
    step: 'One step',
    reset: 'Reset',
    T: 'Temperature down, up',
    digit: 'Previous, next example',
    undo: 'Undo, redo a change of settings',
    dress: 'Appearance',
    projector: 'Projector on, off',
    help: 'This help',
  },
  space: 'Space',
  data: 'Digits: MNIST by Yann LeCun, Corinna Cortes and Christopher Burges, CC BY-SA 3.0. Clothes: Fashion-MNIST by Han Xiao, Kashif Rasul and Roland Vollgraf, MIT.',
} as const;
