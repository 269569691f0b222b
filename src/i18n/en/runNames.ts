/** Easy words to say aloud, of which the names of runs are made: those of the first half, and those of the second. */
export const runNames = {
  first:
    'calm brave bright clever curious eager early easy fair fast fine fresh ' +
    'friendly gentle glad golden grand green happy honest jolly keen kind light ' +
    'little lively loyal lucky mellow merry mild modest neat noble patient playful ' +
    'polite proud quick quiet rapid red round shiny shy silver simple sleepy ' +
    'slow smart smooth soft steady strong sunny sweet tall tidy tiny warm ' +
    'white wild wise young',
  second:
    'otter badger beaver bear bee bison camel cat cheetah crab crane cricket ' +
    'crow deer dolphin donkey dove duck eagle falcon finch firefly fox frog ' +
    'giraffe goat goose gull hamster hare hedgehog heron hippo horse koala sheep ' +
    'lark lion lizard llama lynx magpie mole monkey mouse octopus ostrich owl ' +
    'panda parrot penguin pony rabbit robin salmon seal snail sparrow squirrel swan ' +
    'tiger turtle whale zebra',
} as const;
