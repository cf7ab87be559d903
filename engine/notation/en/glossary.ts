import type { GlossaryWords } from '../glossary.ts';

/** The glossary in English. */
export const GLOSSARY: GlossaryWords = {
  topics: {
    dice: 'The dice and how a card is read',
    outs: 'Outs on a card',
    on_base: 'Hits, walks and checks on a card',
    ratings: 'Ratings of batters and pitchers',
    fielding: 'Fielding and its charts',
    decisions: 'Decisions and tactics',
    figures: 'Figures and statistics',
  },
  terms: {
    card_dice: {
      name: 'The card dice',
      text: 'Three six-sided dice. The single one picks the card and its column, the total of the other two the row.',
    },
    column: {
      name: 'Column',
      text: 'The single die: 1 to 3 is a column of the batter’s card, 4 to 6 a column of the pitcher’s.',
    },
    row: {
      name: 'Row',
      text: 'The total of the two other dice, 2 to 12. A 7 comes up six times as often as a 2 or a 12.',
    },
    split_row: {
      name: 'Split row',
      text: 'A printed row may hold two results with numbers beside them, like single 1-7 and lineout 8-20: the chaos die says which of them counts.',
    },
    chances: {
      name: 'Chances out of 108',
      text: 'A digital card shares 108 equal cells among its results: 3 columns of 36 pairs of dice. Nine chances on one card are one plate appearance in 24, for each card is read half of the time.',
    },
    chaos_die: {
      name: 'Chaos die',
      text: 'A d20 of every roll. It decides split rows of printed cards; with a runner on, a 1 is a wild-pitch check and a 2 a passed-ball check.',
    },
    resolution_die: {
      name: 'Resolution die',
      text: 'A d20 of every roll. It says where the ball goes if the card does not, and decides checks and steals.',
    },
    split_die: {
      name: 'Split die',
      text: 'A d20 of every roll. It decides a cell of a digital card that several results share.',
    },
    hit_location: {
      name: 'Place of the ball',
      text: 'The fielder whom the ball goes to, as the card says it or as the resolution die does. It decides double plays, arms and range.',
    },
    jump_dice: {
      name: 'Jump dice',
      text: 'The dice of a steal: a d20 for pick-off and balk, two dice for the jump, and a d20 that decides.',
    },
    fielding_dice: {
      name: 'Fielding dice',
      text: 'The dice of a fielding check: a d20 read in the range chart, three six-sided dice in the error chart, and a rare play now and then.',
    },
    checked_dice: {
      name: 'Dice that can be checked',
      text: 'The seed of all dice is locked in before the first roll and shown after the last: anybody can then work out every roll again.',
    },
    strikeout: { name: 'Strikeout', text: 'The batter is out and nobody moves.' },
    popout: { name: 'Pop-out', text: 'The batter is out on a short fly and nobody moves.' },
    lineout: {
      name: 'Lineout',
      text: 'The batter is out on a line drive and nobody moves. With the hit and run on, the runner is doubled off.',
    },
    groundball_a: {
      name: 'Groundball A',
      text: 'The hardest grounder: with a man on first and fewer than two out, the double play.',
    },
    groundball_b: {
      name: 'Groundball B',
      text: 'A medium grounder: with a man on first, that man is out at second and the batter is safe.',
    },
    groundball_c: {
      name: 'Groundball C',
      text: 'A slow roller: the batter is out and every runner goes one base, unless the infield is in.',
    },
    flyout_a: {
      name: 'Flyout A, deep',
      text: 'The batter is out and every runner tags up and goes one base.',
    },
    flyout_b: {
      name: 'Flyout B, medium',
      text: 'The batter is out, the man on third scores, and the man on second may be sent to third.',
    },
    flyout_bq: {
      name: 'Flyout B?, in question',
      text: 'The batter is out. The man on third scores only if he is sent and beats the throw.',
    },
    flyout_c: { name: 'Flyout C, shallow', text: 'The batter is out and nobody moves.' },
    single_1: { name: 'Single, one star', text: 'A single on which every runner goes one base.' },
    single_2: { name: 'Single, two stars', text: 'A single on which every runner goes two bases.' },
    single_uncapped: {
      name: 'Single without a cap',
      text: 'A single on which runners go one base and may be sent for one more.',
    },
    double_2: { name: 'Double, two stars', text: 'A double on which every runner goes two bases.' },
    double_3: { name: 'Double, three stars', text: 'A double on which every runner scores.' },
    double_uncapped: {
      name: 'Double without a cap',
      text: 'A double on which runners go two bases, and the man from first may be sent home.',
    },
    triple: { name: 'Triple', text: 'The batter is at third and every runner scores.' },
    homerun: { name: 'Home run', text: 'The batter and every runner score.' },
    walk: { name: 'Walk', text: 'The batter goes to first; only runners who are forced move.' },
    hit_by_pitch: {
      name: 'Hit by pitch',
      text: 'The batter goes to first; only runners who are forced move.',
    },
    ballpark: {
      name: 'Ballpark check',
      text: 'A home run or single that depends on the park: a d20 at or under the park’s number and it counts, else it is a fly to center or a lineout.',
    },
    x_check: {
      name: 'Fielding check',
      text: 'The play depends on the fielder: the dice are read in the charts by his range and his error rating.',
    },
    wild_pitch: {
      name: 'Wild pitch',
      text: 'Every runner goes one base and the batter stays. Checked when the chaos die is 1: the resolution die at or under the pitcher’s number.',
    },
    passed_ball: {
      name: 'Passed ball',
      text: 'Every runner goes one base and the batter stays. Checked when the chaos die is 2: the resolution die at or under the catcher’s number.',
    },
    balk: { name: 'Balk', text: 'A pitcher’s mistake with runners on: every runner goes one base.' },
    double_play: {
      name: 'Double play',
      text: 'Two out on one ball. GIDP in a box score is a batter who grounded into one.',
    },
    sacrifice_fly: {
      name: 'Sacrifice fly',
      text: 'A caught fly on which a runner scores with fewer than two out: no at-bat, one run batted in.',
    },
    fielders_choice: {
      name: 'Fielder’s choice',
      text: 'The batter reaches because the defense puts out another runner: no hit.',
    },
    hands: {
      name: 'Hands',
      text: 'Left, right or switch. A digital card has one side against left-handers and one against right-handers; a switch hitter bats from the side opposite the pitcher’s hand.',
    },
    speed: {
      name: 'Speed',
      text: 'A runner’s number, 8 to 17, when he tries for another base: safe with a d20 at or under it, changed by the arm.',
    },
    steal_numbers: {
      name: 'Steal numbers',
      text: 'Two numbers of a runner: the higher counts with a good jump, the lower without. The pitcher’s hold and the catcher’s arm change them.',
    },
    jump: {
      name: 'Jump',
      text: 'How often a runner gets a good start: his number out of 36 against the two jump dice read in order.',
    },
    hold: {
      name: 'Hold',
      text: 'A pitcher’s number, −6 to +6, added to the steal number of a runner who is held. The lower, the better for the pitcher.',
    },
    pick_off: {
      name: 'Pick-off number',
      text: 'A steal’s first die of 1 calls for it: the lead runner is out with a d20 at or under the pitcher’s number.',
    },
    bunting: {
      name: 'Bunting',
      text: 'A batter’s grade: A bunts well with 18 or less of 20, B 15, C 11, D 7.',
    },
    hit_and_run_rating: {
      name: 'Hit-and-run grade',
      text: 'If the batter strikes out with the hit and run on, it changes the runner’s steal: A +3, B +1, C 0, D −2.',
    },
    endurance: {
      name: 'Endurance',
      text: 'The innings in which a pitcher is fresh, as a starter and as a reliever. After them, or five runs, he is at his point of weakness.',
    },
    fatigue: {
      name: 'Fatigue',
      text: 'A pitcher at his point of weakness is tired from the next batter who reaches.',
    },
    injury_rating: {
      name: 'Injury rating',
      text: 'Column 6 and a row of 7 or more hurt a pitcher whose rating is 13 less that row; three dice then say for how long.',
    },
    park: {
      name: 'Park numbers',
      text: 'How the ballpark treats home runs and singles, for left- and right-handed batters: the higher, the more of them count.',
    },
    range: {
      name: 'Range',
      text: 'How much ground a fielder covers, 1 the best to 5 the worst. With a d20 it gives a code of the range chart.',
    },
    error_rating: {
      name: 'Error rating',
      text: 'How often a fielder errs at his position: the lower, the better. The three fielding dice are read in its line of the error chart.',
    },
    arm: {
      name: 'Arm',
      text: 'An outfielder’s or a catcher’s throw, −6 to +5, added to the runner’s number. The lower, the better for the defense.',
    },
    range_codes: {
      name: 'Codes of the range chart',
      text: 'G1, G2 and G3 are groundballs A, B and C to that fielder; F1, F2 and F3 flyouts A, B and C; SI, DO and TR hits.',
    },
    hash: {
      name: 'G2# and G3#',
      text: 'A groundball that gets through, a two-star single, if that fielder is drawn in or is holding a runner.',
    },
    spd: {
      name: 'SPD, a race to first',
      text: 'A d20 at or under the batter’s speed is a one-star single, else a groundball C.',
    },
    rare_play: {
      name: 'Rare play',
      text: 'Now and then the fielding dice bring something odd, such as interference or an appeal. It comes before an error.',
    },
    infield_in: {
      name: 'Infield in',
      text: 'All infielders play in to keep the man on third from scoring on grounders; more balls get through.',
    },
    corners_in: {
      name: 'Corners in',
      text: 'First and third baseman play in, with pitcher and catcher; the middle stays back for the double play.',
    },
    shallow: {
      name: 'Outfield in',
      text: 'The outfielders play in: runners score less on medium flies and tries for home, but a two-star double clears the bases.',
    },
    hold_runner: {
      name: 'Holding a runner',
      text: 'A fielder stays at the bag so that the pitcher’s hold counts against a steal, and is out of place for some groundballs.',
    },
    intentional_walk: {
      name: 'Intentional walk',
      text: 'The defense gives the batter first base without dice, to face the next one.',
    },
    steal: {
      name: 'Steal',
      text: 'The offense sends a runner before the pitch: dice for pick-off and balk, for the jump, and then one against his steal number.',
    },
    bunt: {
      name: 'Bunt',
      text: 'The batter gives himself up to move the runners. One d20 against his bunting; a 20 is popped up.',
    },
    squeeze: {
      name: 'Squeeze',
      text: 'A bunt with the man on third running: he scores if it works and is out at home if it does not.',
    },
    hit_and_run: {
      name: 'Hit and run',
      text: 'The man on first runs with the pitch: no double play on grounders and third on a single, but a lineout doubles him off.',
    },
    uncapped: {
      name: 'Uncapped hit',
      text: 'A hit on which the offense may send a runner for another base, and the defense may throw.',
    },
    tag_up: {
      name: 'Tagging up',
      text: 'A runner waits for the catch and then tries for the next base: safe with a d20 at or under his speed, changed by the arm.',
    },
    scorer_entry: {
      name: 'Writing a play out',
      text: 'A play that no chart has is entered as scorers do: where everybody went, who threw, who erred.',
    },
    win_chance: {
      name: 'Chance to win',
      text: 'How often a team wins from this inning, score, outs and bases, between two sides of equal strength.',
    },
    wpa: {
      name: 'Win probability added',
      text: 'How much a play changed the chance to win. A winner’s plays add up to half a game.',
    },
    re24: {
      name: 'Run expectancy added',
      text: 'Runs of a play, plus what it changed in the runs to expect from bases and outs: 24 situations in all.',
    },
    on_base: {
      name: 'On-base average',
      text: 'How often a batter reaches: hits, walks and hit by pitch of all times up that count for it.',
    },
    slugging: {
      name: 'Slugging average',
      text: 'Bases on hits for each at-bat: a single is one, a home run four.',
    },
    earned_run: {
      name: 'Earned run',
      text: 'A run that would have scored without errors and passed balls. ERA is those of nine innings.',
    },
    save: {
      name: 'Save, hold and blown save',
      text: 'A reliever who ends a close win has a save; who keeps the lead and leaves, a hold; who lets it be tied, a blown save.',
    },
  },
};
