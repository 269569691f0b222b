/** What lessons and the glossary say: fetched when one of them is opened. `[[term|written]]` links to the glossary. */
const change = { fewer: 'Fewer errors', same: 'About as many', more: 'More errors' } as const;

export const lessons = {
  label: 'Lessons',
  how: 'Each page sets up an experiment and says what to do. Turn pages with Page Up, Page Down or the arrow keys. Nothing is scored, and nothing leaves this machine.',
  groups: { source: 'In order', questions: 'Questions that learners ask' },
  list: 'All lessons',
  leave: 'Leave the lessons and bring back what stood before',
  count: 'Page {{page}} of {{pages}}',
  pages_one: '{{number}} page',
  pages_other: '{{number}} pages',
  done: 'Done',
  back: 'Back',
  next: 'Next',
  skip: 'Skip',
  run: 'Run and see',
  choose: 'Say first what you expect.',
  training: 'Training: {{share}}',
  breaksOff: 'This is still training. Turn the page once more to break it off.',
  expected: 'You expected',
  cameOut: 'It came out',
  curve: { expected: 'expected', cameOut: 'came out' },
  before: 'From the page before:',
  errors: '{{number}} errors',
  who: 'Network',
  seeds: 'One by one',
  mean: 'Mean',
  units: {
    errors: 'Errors among 10,000 test digits, a dot for each seed and their mean',
    members:
      'Errors among 10,000 test digits and their mean. A dot is one teacher, over three seeds, or the ensemble of one seed',
    right: 'Threes that are got right, of 1,010, a dot for each seed and their mean',
    weights: 'Weights',
  },
  rows: {
    teachers: 'Each teacher',
    teacher: 'Its teacher',
    student: 'Student',
    ensemble: 'Ensemble',
    biased: 'Student with a bias for 3',
  },
  glossary: 'Words',
  help: {
    learn:
      'A few labelled examples train an [[ensemble|ensemble]] of large networks. Its answers, softened by the [[temperature|temperature T]], teach one small [[student|student]]. The [[baseline|baseline]] is the student’s twin: the same network, the same initial weights, the same batches, but it hears the [[hardLabels|labels]] alone.',
    move: 'Move T and the [[softTargets|soft targets]] change at once. Let go and the student is trained again with them. [[alpha|α]] is the weight of the soft targets: at 0, without label smoothing, the student is its own baseline.',
    lessons: 'Take a lesson',
  },
  terms: {
    distillation: {
      name: 'Knowledge distillation',
      means: 'Training a small network on the answers of a large one, or of several, instead of on labels alone.',
    },
    teacher: {
      name: 'Teacher',
      means: 'A large network that has learned from labels and whose answers are passed on.',
    },
    ensemble: {
      name: 'Ensemble',
      means: 'Several networks that answer together: the mean of their probabilities. Here it is the teacher.',
    },
    student: { name: 'Student', means: 'The small network that learns from the ensemble and is used in the end.' },
    baseline: {
      name: 'Baseline',
      means: 'The student’s twin: the same network, initial weights and batches, but it hears labels alone.',
    },
    hardLabels: {
      name: 'Hard labels',
      means: 'The right class of an example and nothing else: all of the probability on one class.',
    },
    logits: {
      name: 'Logits',
      means: 'The numbers that a network gives each class before softmax makes probabilities of them.',
    },
    softTargets: {
      name: 'Soft targets',
      means: 'The ensemble’s probabilities at temperature T. They also say which wrong answers are nearly right.',
    },
    temperature: {
      name: 'Temperature T',
      means: 'Logits are divided by T before softmax. The higher T, the more evenly the probability is spread.',
    },
    alpha: { name: 'α', means: 'The weight of soft targets in the student’s loss. Labels have the rest, 1 − α.' },
    softmax: {
      name: 'Softmax',
      means: 'Makes probabilities of logits: the exponential of each, divided by the sum of all of them.',
    },
    darkKnowledge: {
      name: 'Dark knowledge',
      means: 'What soft targets say of the classes that are wrong: this 8 is a little like a 3, hardly like a 1.',
    },
    effectiveClasses: {
      name: 'Effective classes',
      means: 'Over how many classes probability is spread: 1 where one has all of it, 10 where ten have a tenth each.',
    },
    munge: {
      name: 'MUNGE',
      means:
        'Makes up examples near real ones: it mixes each with its nearest neighbour, attribute by attribute (Bucilă, Caruana and Niculescu-Mizil, 2006).',
    },
    bias: { name: 'Bias', means: 'A number that is added to the logit of a class, so that it is answered more often.' },
    nll: {
      name: 'NLL',
      means:
        'Negative log-likelihood: the mean of minus the logarithm of the probability that the right class had. Less is better.',
    },
    ece: {
      name: 'ECE',
      means:
        'Expected calibration error: how far, on average, a network’s confidence is from how often it is right. Less is better.',
    },
    transferSet: {
      name: 'Transfer set',
      means: 'The examples on which the student hears the ensemble. They need no labels.',
    },
    seed: {
      name: 'Seed',
      means:
        'The number from which all chance in a run is drawn: digits, initial weights, batches. Another seed is another try.',
    },
  },
  course: {
    tour: {
      title: 'The page in a minute',
      p1: {
        text: 'Five networks that answer together, an [[ensemble|ensemble]] (blue), read digits well but cost much to keep and to ask. So a small [[student|student]] (orange) learns from them: that is [[distillation|knowledge distillation]]. Its twin, the [[baseline|baseline]], heard the [[hardLabels|labels]] alone. The large numbers are errors: fewer is better.',
        task: 'Compare the errors of student and baseline.',
      },
      p2: {
        text: 'Between the two lies the [[temperature|temperature T]]. The bars are what the student hears of one digit, its [[softTargets|soft targets]]. High T spreads them over more classes, low T over fewer.',
        task: 'Move T and watch the bars.',
      },
      p3: {
        text: 'When T rests, a [[student|student]] is trained again in this tab, on real digits. Its errors change with it. The button Run trains everything, teachers included, and the link in the address bar holds all settings.',
        task: 'Wait until the student is trained again.',
      },
    },
    ensemble: {
      title: 'Why one network is not enough',
      p1: {
        text: 'Three networks learn the same 1,000 digits. They start from different weights, so they err on different digits. As an [[ensemble|ensemble]] they answer with the mean of their probabilities.',
        task: 'Predict, then run. Three seeds answer.',
        question: 'Beside one of its networks alone the ensemble makes',
        options: change,
        reveal:
          'Together they make fewer errors than each of them alone. Where one is wrong, the others often are not.',
      },
      p2: {
        text: 'Nothing is free. Every digit now has to pass through all three networks of the [[ensemble|ensemble]], and all their weights have to be kept. A telephone may have room for one.',
        task: 'Open the tab Price and find the ensemble.',
        reveal:
          'Three networks have three times the weights of one, and take three times the work. Could one network learn what the three know?',
      },
    },
    moreData: {
      title: 'Let the ensemble label more data',
      p1: {
        text: 'Labels are dear, digits are not. The [[ensemble|ensemble]] can answer 4,000 digits that nobody has labelled, and the [[student|student]] learns its answers. This was the first idea: Bucilă, Caruana and Niculescu-Mizil, 2006.',
        task: 'Predict, then run the comparison.',
        question:
          'Beside a student that hears the ensemble on the 1,000 labelled digits alone, the one with 4,000 more makes',
        options: change,
        reveal:
          'Fewer, with every seed. The number of steps is the same: what helps is to hear the ensemble on digits that nobody has seen.',
      },
      p2: {
        text: 'And where there are no more digits for the [[transferSet|transfer set]]? One can make images up. The cheapest way draws each pixel by itself from what that pixel is in the real digits.',
        task: 'Predict, then run the comparison.',
        question:
          'With 4,000 images of independent pixels in place of real digits the student makes, beside the one without them,',
        options: change,
        reveal:
          'More, with every seed. The ensemble answers such images as well, but its answers say little about digits. [[munge|MUNGE]], the method of 2006, mixes neighbouring examples to stay near the real ones; the tab Compare has it.',
      },
    },
    logits: {
      title: 'Match the logits, and add noise',
      p1: {
        text: 'Ba and Caruana (2014) had the student match the [[logits|logits]] themselves, the numbers before [[softmax|softmax]]. It hears no label at all.',
        task: 'Predict, then run the comparison.',
        question: 'Beside the baseline, which hears labels alone, a student that hears logits alone makes',
        options: change,
        reveal:
          'Fewer, with every seed, and without a single label in its loss. Logits hold more than the name of the class.',
      },
      p2: {
        text: 'Sau and Balasubramanian (2016) added noise to the [[teacher|teacher]]’s [[logits|logits]], so that one teacher speaks like many and the student does not learn them by heart.',
        task: 'Predict, then run the comparison.',
        question: 'Beside plain logits, logits with noise make',
        options: change,
        reveal:
          'More, with every seed here, though the student still beats its baseline. Published forms of the noise differ, and this is one small setting: a method that helped elsewhere need not help here.',
      },
    },
    temperature: {
      title: 'Soft targets and temperature',
      p1: {
        text: 'At T = 1 the ensemble is so sure of this 5 that its answer is hardly more than a label. Hinton, Vinyals and Dean (2015) divided the [[logits|logits]] by a [[temperature|temperature]] T before [[softmax|softmax]]. The number above the slider says over how many [[effectiveClasses|classes]] the [[softTargets|soft targets]] are spread.',
        task: 'Raise T to 10 or more.',
      },
      p2: {
        text: 'The tab draws every class over T. To the right all curves meet: at a very high [[temperature|T]] each class has a tenth. To the left the 5 takes it all.',
        task: 'Lower T to 1 or less.',
      },
    },
    alpha: {
      title: 'Mix soft targets and labels',
      p1: {
        text: 'The student may hear both: [[softTargets|soft targets]] with weight [[alpha|α]], [[hardLabels|labels]] with 1 − α. At α = 0 it is its own [[baseline|baseline]], at α = 1 it hears the ensemble alone.',
        task: 'Draw the errors that you expect over α, then run.',
        question: 'Errors at α = 0, 0.25, 0.5, 0.75 and 1',
        reveal:
          'A mixture beats both ends with every seed. The ensemble errs too, and labels correct it; labels say little, and the ensemble adds the rest.',
      },
    },
    gained: {
      title: 'What was gained',
      p1: {
        text: 'Everything together: 1,000 labelled digits, 4,000 without a label, T = 4, α = 0.5. The [[student|student]] is one network, the [[ensemble|ensemble]] three.',
        task: 'Predict, then run.',
        question: 'How much of the way from baseline to ensemble does the student go?',
        options: { little: 'Less than a quarter', half: 'About half to most of it', nearly: 'Nearly all of it' },
        reveal: 'More than half of it, and it beats its twin with every seed. It stays behind the ensemble.',
      },
      p2: {
        text: 'Here stands the recorded example: five large [[teacher|teachers]] and one small [[student|student]]. Errors are one side of it. What a network costs to keep and to ask is the other.',
        task: 'Open the tab Price. Find the student between baseline and ensemble.',
      },
    },
    logitsAlone: {
      title: 'The later view: logits alone may do',
      p1: {
        text: 'T and α have to be chosen. Kim and others (2021) found on larger images that matching [[logits|logits]], with neither of them to choose, did best. Does it here?',
        task: 'Predict, then run the comparison.',
        question: 'Which of the two, both without labels, makes fewer errors?',
        options: { soft: 'Soft targets at T = 4', logits: 'Logits', same: 'About as many' },
        reveal:
          'Logits alone beat the labels with every seed, and there was nothing to choose. Here soft targets at T = 4 are ahead of them with every seed. Which is better depends on teacher, student and data: measure it.',
      },
    },
    neverSaw: {
      title: 'The student that never saw a 3',
      p1: {
        text: 'All threes are taken out of what the student sees, as Hinton, Vinyals and Dean did. Its [[teacher|teachers]] know the 3. [[student|Student]] and [[baseline|baseline]] see the other nine digits alone.',
        task: 'Predict, then run.',
        question: 'Of the 1,010 threes in the test set the student gets right',
        options: { none: 'None', some: 'Less than half', most: 'More than half' },
        reveal:
          'More than half, with every seed; the baseline gets none. What a 3 is came through the [[softTargets|soft targets]] of other digits, as [[darkKnowledge|dark knowledge]]: this 8 is a little like a 3, that 5 as well.',
      },
      p2: {
        text: 'The student knows the 3 but holds it to be rare. A number added to the [[logits|logit]] of class 3, its [[bias|bias]], makes up for that. Ours is chosen on digits that were held out; the paper chose it on the test set.',
        task: 'Open the tab Result and move the bias of class 3.',
        reveal: 'With the bias the student gets still more threes right, with every seed.',
      },
    },
    whySquared: {
      title: 'Why T squared?',
      p1: {
        text: 'The gradient of the soft term shrinks about as 1/T². Without the factor T² the [[softTargets|soft targets]] fall silent beside the [[hardLabels|labels]] when T is high. Here T = 20 and α = 0.5.',
        task: 'Predict, then run the comparison.',
        question: 'Without T² the student ends',
        options: { baseline: 'near its baseline', mixed: 'near the student with T²', worse: 'behind both' },
        reveal:
          'It falls back most of the way to its baseline, with every seed behind the student with T². Whoever tries several T without T² changes two things at once.',
      },
    },
    whichT: {
      title: 'Which T is best?',
      p1: {
        text: 'A [[student|student]] of 128 units learns at five [[temperature|temperatures]]. What will its errors look like over T?',
        task: 'Draw the curve that you expect, then run.',
        question: 'Errors of 128 units at T = 1, 2, 4, 8 and 20',
        reveal:
          'T = 1 is the worst of them with every seed. From T = 4 on little changes: T = 20 is a little better than T = 4.',
      },
      p2: {
        text: 'Now the same with a tiny [[student|student]] of twice ten units. It cannot take in all that [[softTargets|soft targets]] say.',
        task: 'Draw the curve that you expect, then run.',
        question: 'Errors of 2 × 10 units at T = 1, 2, 4, 8 and 20',
        reveal:
          'Here T = 20 is worse than T = 4 with every seed. The small student has to leave something out, and a high T stresses what matters least. The best T depends on the size of the student, as Hinton, Vinyals and Dean found.',
      },
    },
    biggerStep: {
      title: 'Is the gain only a bigger learning rate?',
      p1: {
        text: 'A second term makes the loss larger, and with it every step. Does that alone explain the gain? The check: the [[baseline|baseline]] with its loss doubled.',
        task: 'Predict, then run the comparison.',
        question: 'Beside the baseline the one with the doubled loss makes',
        options: change,
        reveal:
          'No clear difference: Adam divides each step by the size of the gradients, so a factor in front of the loss hardly matters. The soft targets do matter, with every seed. With plain SGD a doubled loss is a doubled rate.',
      },
    },
    tooStrong: {
      title: 'A teacher too strong?',
      p1: {
        text: 'One [[teacher|teacher]] of 64 units teaches a [[student|student]] of 16.',
        task: 'Predict, then run the comparison.',
        question: 'Beside its baseline the student makes',
        options: change,
        reveal:
          'Fewer, with every seed, though with some by a hair: three seeds are too few for the table to call it clear. The teacher stays well ahead. Would a stronger one help?',
      },
      p2: {
        text: 'The same [[student|student]], but its [[teacher|teacher]] has 256 units and is far better. Some found that a small student cannot follow such a teacher (Cho and Hariharan, 2019).',
        task: 'Predict, then run the comparison.',
        question: 'Beside the student of the smaller teacher this one makes',
        options: change,
        reveal:
          'The teacher makes more than a quarter fewer errors than the smaller one, its student hardly any. The stronger teacher does no harm here, but the student is too small to take more. Strength is not what it lacks.',
      },
    },
    noHelp: {
      title: 'When does distillation not help?',
      p1: {
        text: 'The [[teacher|teachers]] of the other lessons saw their digits moved about, so they know something that the student does not. Take that away: teachers as large as the student, on the same digits as they are.',
        task: 'Predict, then run the comparison.',
        question: 'Beside its baseline the student makes',
        options: change,
        reveal:
          'More, with every seed. These teachers know nothing that the student could not find itself, and hand on their errors. Distillation passes on knowledge; it makes none.',
      },
      p2: {
        text: 'And where the teachers know more, there may be a shorter way. Theirs came from moved digits: the [[student|student]] can learn from moved digits itself, with [[hardLabels|labels]] alone.',
        task: 'Predict, then run the comparison.',
        question: 'Which student makes fewer errors?',
        options: { mixed: 'The distilled one', jitter: 'The one with moved digits and labels', same: 'About as many' },
        reveal:
          'Moved digits and labels win with every seed. Distillation is worth its price where such a remedy is not at hand, or where the teacher is there already. Always compare with the strongest simple baseline.',
      },
    },
  },
} as const;
