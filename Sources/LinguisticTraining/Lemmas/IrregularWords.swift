import Linguistics
import TextAnnotation

/// Words whose forms do not follow from their spelling, for those that the treebanks lack.
///
/// Facts of English in no particular source's order or choice; what a treebank has goes first.
enum IrregularWords {
  /// Past forms (VBD, VBN) of verbs and plurals (NNS) of nouns.
  static let forms: [(form: String, xpos: String, lemma: String)] =
    rows(verbs).flatMap { row in
      row.dropFirst().map { (form: $0, xpos: "VBD", lemma: row[0]) }
    } + rows(nouns).map { (form: $0[$0.count - 1], xpos: "NNS", lemma: $0[0]) }

  /// Verbs: those with irregular forms, and some whose regular forms are hard to tell.
  static let verbLemmas: [String] = rows(verbs).map { $0[0] }

  /// The examples without slips of the pen: an irregular form that once has another lemma.
  static func withoutSlips(in examples: [LemmaExample]) -> [LemmaExample] {
    var expected: [UInt64: Set<String>] = [:]
    for (form, xpos, lemma) in forms {
      let key = LemmaKey.word(LemmaWord(form, isFirst: false), LemmaTags(.verb, xpos))
      expected[key, default: []].insert(lemma)
    }
    var seen: [UInt64: Tally<String>] = [:]
    for example in examples where expected[example.key] != nil {
      seen[example.key, default: Tally()].add(example.lemma)
    }
    return examples.filter { example in
      guard let lemmas = expected[example.key], !lemmas.contains(example.lemma) else {
        return true
      }
      return seen[example.key]?.counts[example.lemma] != 1
    }
  }

  private static func rows(_ list: String) -> [[String]] {
    list.split(separator: ",").map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
  }

  /// Dictionary form, past, participle; a form that is missing is the one before or regular.
  private static let verbs = """
    accede, arise arose arisen, awake awoke awoken, bear bore borne, beat beat beaten, become
    became become, beget begot begotten, begin began begun, behold beheld, bend bent, bequeath,
    beset beset, bespeak bespoke bespoken, bestride bestrode bestridden, bet bet, bid bid, bind
    bound, bite bit bitten, bleed bled, blockade, blow blew blown, break broke broken, breastfeed
    breastfed, breed bred, bring brought, broadcast broadcast, browbeat browbeat browbeaten, build
    built, burn burnt, burst burst, buy bought, buzz, cast cast, catch caught, caucus, cede, choose
    chose chosen, cleave cleft cloven, cling clung, come came come, compel, concede, cost cost,
    creep crept, cut cut, deal dealt, deplore, dig dug, dispel, draw drew drawn, dream dreamt,
    drink drank drunk, drive drove driven, dwell dwelt, dye, eat ate eaten, emphasise, emphasize,
    entreat, err, expel, fall fell fallen, feed fed, feel felt, fete, fight fought, find found,
    fizz, flee fled, fling flung, fly flew flown, forbear forbore forborne, forbid forbade
    forbidden, forecast forecast, foresee foresaw foreseen, foretell foretold, forget forgot
    forgotten, forgive forgave forgiven, forgo forwent forgone, forsake forsook forsaken, forswear
    forswore forsworn, freeze froze frozen, frolic, get got gotten, give gave given, go went gone,
    grind ground, grow grew grown, hamstring hamstrung, hang hung, heap, hear heard, heave hove,
    hew hewed hewn, hide hid hidden, hit hit, hold held, hurt hurt, implore, input input, inset
    inset, intercede, interweave interwove interwoven, keep kept, kneel knelt, knit knit, know knew
    known, lambaste, lay laid, lead led, lean leant, leap leapt, learn learnt, leave left, lend
    lent, let let, lie lay lain, light lit, lose lost, make made, mean meant, meet met, mimic
    mimicked, mislead misled, mistake mistook mistaken, misunderstand misunderstood, moot, mow
    mowed mown, muzzle, offset offset, outbid outbid, outdo outdid outdone, outgrow outgrew
    outgrown, outrun outran outrun, outsell outsold, outshine outshone, outspend outspent, overcome
    overcame overcome, overdo overdid overdone, overdraw overdrew overdrawn, overeat overate
    overeaten, overfly overflew overflown, overhear overheard, overlie overlay overlain, overpay
    overpaid, override overrode overridden, overrun overran overrun, oversee oversaw overseen,
    oversell oversold, overshoot overshot, oversleep overslept, overspend overspent, overtake
    overtook overtaken, overthrow overthrew overthrown, panic, partake partook partaken, pay paid,
    picnic, plead pled, precede, proofread proofread, propel, prove proved proven, purr, put put,
    quit quit, quiz quizzed, rappel, read read, rebel, rebind rebound, rebuild rebuilt, rebuke,
    recast recast, recede, redo redid redone, redraw redrew redrawn, reelect reelected, relay
    relayed, remake remade, rend rent, repay repaid, repel, reread reread, rerun reran rerun,
    resell resold, reset reset, retake retook retaken, retell retold, rethink rethought, rewrite
    rewrote rewritten, rid rid, ride rode ridden, ring rang rung, rise rose risen, run ran run, saw
    sawed sawn, say said, secede, see saw seen, seek sought, sell sold, send sent, set set, sew
    sewed sewn, shake shook shaken, shave shaved shaven, shear sheared shorn, shed shed, shine
    shone, shoe shod, shoot shot, show showed shown, shrink shrank shrunk, shrive shrove shriven,
    shut shut, sing sang sung, sink sank sunk, sit sat, slay slew slain, sleep slept, slide slid,
    sling slung, slink slunk, slit slit, smell smelt, smite smote smitten, sow sowed sown, speak
    spoke spoken, speed sped, spell spelt, spend spent, spill spilt, spin spun, spit spat, split
    split, spoil spoilt, spread spread, spring sprang sprung, stand stood, steal stole stolen,
    stick stuck, sting stung, stink stank stunk, strafe, stride strode stridden, strike struck
    stricken, string strung, strive strove striven, sublet sublet, sunburn sunburnt, supersede,
    swear swore sworn, sweep swept, swell swelled swollen, swim swam swum, swing swung, take took
    taken, teach taught, tear tore torn, telecast telecast, tell told, think thought, throw threw
    thrown, thrust thrust, traffic, tread trod trodden, typecast typecast, undercut undercut,
    undergo underwent undergone, underlie underlay underlain, underline, underpay underpaid,
    understand understood, understate understated, undertake undertook undertaken, underwrite
    underwrote underwritten, undo undid undone, unwind unwound, upbraid, uphold upheld, upset
    upset, wake woke woken, wear wore worn, weave wove woven, wed wed, weep wept, wet wet, win won,
    wind wound, withdraw withdrew withdrawn, withhold withheld, withstand withstood, wring wrung,
    write wrote written
    """

  /// Singular, plural; a plural that is missing is the singular.
  private static let nouns = """
    man men, woman women, child children, foot feet, tooth teeth, goose geese, mouse mice, louse
    lice, ox oxen, wife wives, midwife midwives, housewife housewives, life lives, knife knives,
    leaf leaves, half halves, wolf wolves, shelf shelves, thief thieves, loaf loaves, calf calves,
    elf elves, self selves, scarf scarves, crisis crises, analysis analyses, oasis oases, thesis
    theses, hypothesis hypotheses, synthesis syntheses, diagnosis diagnoses, prognosis prognoses,
    parenthesis parentheses, emphasis emphases, phenomenon phenomena, criterion criteria, series,
    species, aircraft, spacecraft, hovercraft, corps, headquarters, barracks, crossroads, alumnus
    alumni, nucleus nuclei, stimulus stimuli, fungus fungi, cactus cacti, radius radii, matrix
    matrices, index indices, vertex vertices, appendix appendices, quiz quizzes, bus buses,
    embargo embargoes, veto vetoes, echo echoes, hero heroes, torpedo torpedoes, mosquito
    mosquitoes, potato potatoes, tomato tomatoes, cargo cargoes, ache aches, cache caches, axe
    axes, headache headaches, avalanche avalanches, niche niches, toothache toothaches, moustache
    moustaches, curriculum curricula, memorandum memoranda, referendum referenda, stratum strata,
    bacterium bacteria, larva larvae, alga algae, antenna antennae, formula formulae, bureau
    bureaux, plateau plateaux, chateau chateaux, passer-by passers-by, businessman businessmen,
    policeman policemen, spokesman spokesmen, congressman congressmen, fisherman fishermen, gunman
    gunmen, serviceman servicemen, frontman frontmen, chairman chairmen, sportsman sportsmen,
    fireman firemen, statesman statesmen, middleman middlemen, crewman crewmen, clergyman
    clergymen, countryman countrymen, gentleman gentlemen, ombudsman ombudsmen, councilman
    councilmen, alderman aldermen, nobleman noblemen, workman workmen, salesman salesmen, seaman
    seamen, businesswoman businesswomen, policewoman policewomen, spokeswoman spokeswomen,
    congresswoman congresswomen, servicewoman servicewomen, chairwoman chairwomen, sportswoman
    sportswomen, councilwoman councilwomen, saleswoman saleswomen, grandchild grandchildren,
    godchild godchildren, schoolchild schoolchildren, brother-in-law brothers-in-law,
    father-in-law fathers-in-law
    """
}
