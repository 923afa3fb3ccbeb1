"""Invented sentences with their parses, and what each says: subject, predicate, negated, force, and more where it counts."""

from __future__ import annotations

import pytest

from quoth.article import Span
from quoth.compare.propositions import Phrase, Proposition, propositions, question
from tests.compare.propositions.parsed import parsed

# parse, then for each proposition in order: `subject predicate [not] [force] [key=value ...]`
CASES = {
    "plain": ("Sieges/NNS/nsubj/2 end/VBP/root/0 ././punct/2", ["siege end"]),
    "passive": (
        "The/DT/det/2 convoy/NN/nsubj/4 was/VBD/aux/4 attacked/VBN/root/0 by/IN/case/6 rebels/NNS/obl/4 ././punct/4",
        ["convoy attack passive time=past objects=by:rebel"],
    ),
    "noun is": (
        "Returnees/NNS/nsubj/5 are/VBP/cop/5 a/DT/det/5 serious/JJ/amod/5 threat/NN/root/0 to/IN/case/7 Europe/NNP/nmod/5",
        ["returnee threat copula complement=threat{serious} objects=to:europe"],
    ),
    "noun is not": (
        "Returnees/NNS/nsubj/6 are/VBP/cop/6 +n't/RB/advmod/6 an/DT/det/6 immediate/JJ/amod/6 threat/NN/root/0 ././punct/6",
        ["returnee threat not copula by=aren't complement=threat{immediate}"],
    ),
    "adjective": ("Roads/NNS/nsubj/3 are/VBP/cop/3 safe/JJ/root/0", ["road safe copula"]),
    "comparative": ("Roads/NNS/nsubj/3 are/VBP/cop/3 safer/JJR/root/0", ["road safe copula manner=more"]),
    "more likely": (
        "Widows/NNS/nsubj/4 are/VBP/cop/4 more/RBR/advmod/4 likely/JJ/root/0 to/TO/mark/6 flee/VB/xcomp/4",
        ["widow likely copula manner=more", "widow flee possible"],
    ),
    "place is": (
        "The/DT/det/2 dam/NN/nsubj/5 is/VBZ/cop/5 under/IN/case/5 control/NN/root/0 ././punct/5",
        ["dam control copula complement=under:control"],
    ),
    "there is no": (
        "There/EX/expl/2 is/VBZ/root/0 no/DT/det/4 trust/NN/nsubj/2 between/IN/case/6 them/PRP/nmod/4",
        ["trust be not by=no amount=none"],
    ),
    "linking verb": (
        "The/DT/det/2 port/NN/nsubj/3 remains/VBZ/root/0 dangerous/JJ/xcomp/3 ././punct/3",
        ["port dangerous copula manner=remain"],
    ),
    "particle": (
        "Families/NNS/nsubj/3 are/VBP/aux/3 moving/VBG/root/0 back/RP/compound/3 ././punct/3", ["family move+back"],
    ),
    "do not think": (
        "I/PRP/nsubj/4 do/VBP/aux/4 +n't/RB/advmod/4 think/VB/root/0 that/IN/mark/7 sanctions/NNS/nsubj/7 work/VBP/ccomp/4",
        ["sanction work not by=don't attitude=think"],
    ),
    "do think": (
        "I/PRP/nsubj/2 think/VBP/root/0 sanctions/NNS/nsubj/4 work/VBP/ccomp/2", ["sanction work attitude=think"],
    ),
    "does not know that": (
        "He/PRP/nsubj/4 does/VBZ/aux/4 not/RB/advmod/4 know/VB/root/0 that/IN/mark/7 sanctions/NNS/nsubj/7 work/VBP/ccomp/4",
        ["sanction work attitude=know"],
    ),
    "did not say that": (
        "He/PRP/nsubj/4 did/VBD/aux/4 not/RB/advmod/4 say/VB/root/0 that/IN/mark/7 sanctions/NNS/nsubj/7 work/VBP/ccomp/4",
        ["sanction work possible attitude=say"],
    ),
    "failed to": (
        "The/DT/det/2 army/NN/nsubj/3 failed/VBD/root/0 to/TO/mark/5 protect/VB/xcomp/3 villagers/NNS/obj/5",
        ["army protect not objects=villager"],
    ),
    "did not fail to": (
        "They/PRP/nsubj/4 did/VBD/aux/4 not/RB/advmod/4 fail/VB/root/0 to/TO/mark/6 protect/VB/xcomp/4 us/PRP/obj/6",
        ["they protect objects=us"],
    ),
    "refused to": (
        "Turkey/NNP/nsubj/2 refused/VBD/root/0 to/TO/mark/4 withdraw/VB/xcomp/2 ././punct/2", ["turkey withdraw not"],
    ),
    "unable to": (
        "Police/NNS/nsubj/3 were/VBD/cop/3 unable/JJ/root/0 to/TO/mark/5 stop/VB/xcomp/3 them/PRP/obj/5",
        ["police stop not manner=can objects=them"],
    ),
    "not able to": (
        "Police/NNS/nsubj/4 were/VBD/cop/4 not/RB/advmod/4 able/JJ/root/0 to/TO/mark/6 stop/VB/xcomp/4 them/PRP/obj/6",
        ["police stop not manner=can by=not"],
    ),
    "able to": (
        "Police/NNS/nsubj/3 were/VBD/cop/3 able/JJ/root/0 to/TO/mark/5 stop/VB/xcomp/3 them/PRP/obj/5",
        ["police stop manner=can"],
    ),
    "unlikely that": (
        "It/PRP/expl/3 is/VBZ/cop/3 unlikely/JJ/root/0 that/IN/mark/7 the/DT/det/6 truce/NN/nsubj/7 holds/VBZ/ccomp/3",
        ["truce hold unlikely"],
    ),
    "likely to": (
        "The/DT/det/2 truce/NN/nsubj/4 is/VBZ/cop/4 likely/JJ/root/0 to/TO/mark/6 collapse/VB/xcomp/4",
        ["truce collapse probable"],
    ),
    "not likely to": (
        "The/DT/det/2 truce/NN/nsubj/5 is/VBZ/cop/5 not/RB/advmod/5 likely/JJ/root/0 to/TO/mark/7 collapse/VB/xcomp/5",
        ["truce collapse unlikely"],
    ),
    "unlikely that not": (
        "It/PRP/expl/3 is/VBZ/cop/3 unlikely/JJ/root/0 that/IN/mark/8 he/PRP/nsubj/8 will/MD/aux/8 not/RB/advmod/8 run/VB/ccomp/3",
        ["he run probable time=future"],
    ),
    "no evidence that": (
        "There/EX/expl/2 is/VBZ/root/0 no/DT/det/4 evidence/NN/nsubj/2 that/IN/mark/7 he/PRP/nsubj/7 lied/VBD/ccomp/4",
        ["he lie not probable time=past"],
    ),
    "have no evidence that": (
        "We/PRP/nsubj/2 have/VBP/root/0 no/DT/det/4 evidence/NN/obj/2 that/IN/mark/7 he/PRP/nsubj/7 lied/VBD/acl/4",
        ["he lie not probable time=past"],
    ),
    "no doubt that": (
        "There/EX/expl/2 is/VBZ/root/0 no/DT/det/4 doubt/NN/nsubj/2 that/IN/mark/7 he/PRP/nsubj/7 lied/VBD/ccomp/4",
        ["he lie time=past attitude=doubt"],
    ),
    "doubts that": (
        "She/PRP/nsubj/2 doubts/VBZ/root/0 that/IN/mark/5 rebels/NNS/nsubj/5 won/VBD/ccomp/2",
        ["rebel win unlikely time=past attitude=doubt"],
    ),
    "does not doubt that": (
        "She/PRP/nsubj/4 does/VBZ/aux/4 not/RB/advmod/4 doubt/VB/root/0 that/IN/mark/7 rebels/NNS/nsubj/7 won/VBD/ccomp/4",
        ["rebel win time=past attitude=doubt"],
    ),
    "a lie that": (
        "It/PRP/expl/4 is/VBZ/cop/4 a/DT/det/4 lie/NN/root/0 that/IN/mark/7 we/PRP/nsubj/7 fled/VBD/ccomp/4",
        ["we flee not time=past attitude=lie"],
    ),
    "not true that": (
        "It/PRP/expl/4 is/VBZ/cop/4 not/RB/advmod/4 true/JJ/root/0 that/IN/mark/7 we/PRP/nsubj/7 fled/VBD/ccomp/4",
        ["we flee not by=not time=past"],
    ),
    "denies that": (
        "Moscow/NNP/nsubj/2 denies/VBZ/root/0 that/IN/mark/6 its/PRP$/nmod/5 troops/NNS/nsubj/6 entered/VBD/ccomp/2",
        ["troop enter not time=past attitude=deny"],
    ),
    "rejects the claim that": (
        "Oslo/NNP/nsubj/2 rejects/VBZ/root/0 the/DT/det/4 claim/NN/obj/2 that/IN/mark/7 it/PRP/nsubj/7 paid/VBD/acl/4",
        ["it pay not time=past attitude=reject"],
    ),
    "claims that are false": (
        "Claims/NNS/nsubj/6 that/IN/mark/4 it/PRP/nsubj/4 paid/VBD/acl/1 are/VBP/cop/6 false/JJ/root/0",
        ["it pay not time=past attitude=false"],
    ),
    "coordination": (
        "Militias/NNS/nsubj/2 left/VBD/root/0 and/CC/cc/5 never/RB/advmod/5 returned/VBD/conj/2",
        ["militia leave time=past", "militia return not time=past by=never"],
    ),
    "did not or": (
        "He/PRP/nsubj/4 did/VBD/aux/4 not/RB/advmod/4 eat/VB/root/0 or/CC/cc/6 sleep/VB/conj/4",
        ["he eat not time=past", "he sleep not time=past"],
    ),
    "two subjects": (
        "Russia/NNP/nsubj/4 and/CC/cc/3 Iran/NNP/conj/1 back/VBP/root/0 Assad/NNP/obj/4",
        ["russia back objects=assad", "iran back objects=assad"],
    ),
    "relative clause": (
        "Men/NNS/nsubj/4 who/WP/nsubj/3 return/VBP/acl/1 talk/VBP/root/0", ["man return", "man{return} talk"],
    ),
    "wants to keep": (
        "Iran/NNP/nsubj/2 wants/VBZ/root/0 to/TO/mark/4 keep/VB/xcomp/2 Assad/NNP/obj/4 ././punct/2",
        ["iran keep wanted objects=assad attitude=want"],
    ),
    "wants somebody to": (
        "Iran/NNP/nsubj/2 wants/VBZ/root/0 Assad/NNP/obj/2 to/TO/mark/5 stay/VB/xcomp/2",
        ["assad stay wanted attitude=want"],
    ),
    "forced somebody to": (
        "Drought/NN/nsubj/2 forced/VBD/root/0 farmers/NNS/obj/2 to/TO/mark/5 leave/VB/xcomp/2",
        ["drought force time=past objects=farmer", "farmer leave"],
    ),
    "prevented from": (
        "Guards/NNS/nsubj/2 prevented/VBD/root/0 nurses/NNS/obj/2 from/IN/mark/5 entering/VBG/advcl/2",
        ["guard prevent time=past objects=nurse", "nurse enter not"],
    ),
    "without": (
        "They/PRP/nsubj/2 left/VBD/root/0 without/IN/mark/4 paying/VBG/advcl/2", ["they leave time=past", "they pay not"],
    ),
    "never": ("It/PRP/nsubj/3 never/RB/advmod/3 works/VBZ/root/0", ["it work not by=never"]),
    "no longer": (
        "He/PRP/nsubj/4 no/RB/advmod/3 longer/RB/advmod/4 leads/VBZ/root/0 it/PRP/obj/4", ["he lead not by=no_longer"],
    ),
    "hardly": ("It/PRP/nsubj/3 hardly/RB/advmod/3 works/VBZ/root/0", ["it work not by=hardly"]),
    "nobody": ("Nobody/NN/nsubj/2 left/VBD/root/0", ["nobody leave not by=Nobody amount=none time=past"]),
    "none of": (
        "None/NN/nsubj/5 of/IN/case/4 the/DT/det/4 men/NNS/nmod/1 fought/VBD/root/0",
        ["man fight not amount=none time=past"],
    ),
    "no object": (
        "They/PRP/nsubj/2 found/VBD/root/0 no/DT/det/4 weapons/NNS/obj/2", ["they find not by=no time=past objects=weapon"],
    ),
    "not only": (
        "It/PRP/nsubj/5 is/VBZ/cop/5 not/RB/advmod/5 only/RB/advmod/5 unfair/JJ/root/0", ["it unfair copula manner=only"],
    ),
    "not all": (
        "Not/RB/advmod/3 all/DT/det/3 fighters/NNS/nsubj/4 returned/VBD/root/0", ["fighter return amount=some time=past"],
    ),
    "few": ("Few/JJ/amod/2 fighters/NNS/nsubj/3 returned/VBD/root/0", ["fighter return amount=few time=past"]),
    "a few": (
        "A/DT/det/3 few/JJ/amod/3 fighters/NNS/nsubj/4 returned/VBD/root/0", ["fighter return amount=some time=past"],
    ),
    "hardly any": (
        "Hardly/RB/advmod/2 any/DT/det/3 fighters/NNS/nsubj/4 returned/VBD/root/0", ["fighter return amount=few time=past"],
    ),
    "a handful of": (
        "A/DT/det/2 handful/NN/nsubj/5 of/IN/case/4 fighters/NNS/nmod/2 returned/VBD/root/0",
        ["fighter return amount=few time=past"],
    ),
    "thousands of": (
        "Thousands/NNS/nsubj/4 of/IN/case/3 fighters/NNS/nmod/1 returned/VBD/root/0",
        ["fighter return amount=many time=past"],
    ),
    "most": ("Most/JJS/amod/2 fighters/NNS/nsubj/3 returned/VBD/root/0", ["fighter return amount=most time=past"]),
    "all": ("All/DT/det/2 fighters/NNS/nsubj/3 returned/VBD/root/0", ["fighter return amount=all time=past"]),
    "no fewer than": (
        "No/RB/advmod/4 fewer/JJR/amod/4 than/IN/case/4 40/CD/nummod/5 men/NNS/nsubj/6 died/VBD/root/0",
        ["man die time=past"],
    ),
    "more fighters": (
        "More/JJR/amod/2 fighters/NNS/nsubj/3 left/VBD/root/0", ["fighter{more} leave time=past"],
    ),
    "may": ("He/PRP/nsubj/3 may/MD/aux/3 return/VB/root/0", ["he return possible"]),
    "may not": ("He/PRP/nsubj/4 may/MD/aux/4 not/RB/advmod/4 return/VB/root/0", ["he return not possible"]),
    "cannot": (
        "They/PRP/nsubj/4 can/MD/aux/4 +not/RB/advmod/4 win/VB/root/0", ["they win not manner=can"],
    ),
    "could": ("Prices/NNS/nsubj/3 could/MD/aux/3 fall/VB/root/0", ["price fall possible"]),
    "could not": (
        "He/PRP/nsubj/4 could/MD/aux/4 not/RB/advmod/4 walk/VB/root/0", ["he walk not manner=can"],
    ),
    "will": ("Prices/NNS/nsubj/3 will/MD/aux/3 fall/VB/root/0", ["price fall time=future"]),
    "will not": (
        "Prices/NNS/nsubj/4 wo/MD/aux/4 +n't/RB/advmod/4 fall/VB/root/0", ["price fall not by=won't time=future"],
    ),
    "going to": (
        "Prices/NNS/nsubj/3 are/VBP/aux/3 going/VBG/root/0 to/TO/mark/5 fall/VB/xcomp/3", ["price fall time=future"],
    ),
    "would": ("Prices/NNS/nsubj/3 would/MD/aux/3 fall/VB/root/0", ["price fall conditional"]),
    "said would": (
        "He/PRP/nsubj/2 said/VBD/root/0 prices/NNS/nsubj/5 would/MD/aux/5 fall/VB/ccomp/2",
        ["price fall time=future attitude=say"],
    ),
    "if": (
        "Prices/NNS/nsubj/3 will/MD/aux/3 fall/VB/root/0 if/IN/mark/6 rains/NNS/nsubj/6 come/VBP/advcl/3",
        ["price fall conditional time=future", "rain come conditional"],
    ),
    "should": ("Russia/NNP/nsubj/3 should/MD/aux/3 leave/VB/root/0", ["russia leave wanted"]),
    "should not": (
        "Russia/NNP/nsubj/4 should/MD/aux/4 not/RB/advmod/4 leave/VB/root/0", ["russia leave not wanted"],
    ),
    "has to": (
        "Russia/NNP/nsubj/2 has/VBZ/root/0 to/TO/mark/4 leave/VB/xcomp/2", ["russia leave wanted"],
    ),
    "must have": (
        "He/PRP/nsubj/4 must/MD/aux/4 have/VB/aux/4 known/VBN/root/0 it/PRP/obj/4", ["he know probable"],
    ),
    "probably": ("He/PRP/nsubj/3 probably/RB/advmod/3 lied/VBD/root/0", ["he lie probable time=past"]),
    "probably not": (
        "He/PRP/nsubj/5 probably/RB/advmod/5 did/VBD/aux/5 not/RB/advmod/5 lie/VB/root/0", ["he lie not probable time=past"],
    ),
    "reportedly": ("He/PRP/nsubj/3 reportedly/RB/advmod/3 lied/VBD/root/0", ["he lie probable time=past"]),
    "perhaps": ("Perhaps/RB/advmod/3 he/PRP/nsubj/3 lied/VBD/root/0", ["he lie possible time=past"]),
    "possible that": (
        "It/PRP/expl/3 is/VBZ/cop/3 possible/JJ/root/0 that/IN/mark/6 he/PRP/nsubj/6 lied/VBD/ccomp/3",
        ["he lie possible time=past"],
    ),
    "whether": (
        "It/PRP/expl/3 is/VBZ/cop/3 unclear/JJ/root/0 whether/IN/mark/6 he/PRP/nsubj/6 lied/VBD/ccomp/3",
        ["he lie asked time=past attitude=unclear"],
    ),
    "seems to": (
        "The/DT/det/2 shelling/NN/nsubj/3 seems/VBZ/root/0 to/TO/mark/6 be/VB/aux/6 easing/VBG/xcomp/3",
        ["shelling ease probable attitude=seem"],
    ),
    "question": ("Is/VBZ/aux/3 it/PRP/nsubj/3 easing/VBG/root/0 ?/./punct/3", ["it ease asked"]),
    "order": ("Withdraw/VB/root/0 your/PRP$/nmod/3 troops/NNS/obj/1 ././punct/1", ["- withdraw wanted objects=troop"]),
    "perfect": (
        "Violence/NN/nsubj/4 has/VBZ/aux/4 not/RB/advmod/4 eased/VBN/root/0", ["violence ease not"],
    ),
    "continues to": (
        "Violence/NN/nsubj/2 continues/VBZ/root/0 to/TO/mark/4 rise/VB/xcomp/2", ["violence rise manner=continue"],
    ),
    "stopped": (
        "Poles/NNPS/nsubj/3 have/VBP/aux/3 stopped/VBN/root/0 paying/VBG/xcomp/3 taxes/NNS/obj/4",
        ["pole pay not objects=tax"],
    ),
    "times": (
        "Violence/NN/nsubj/2 rose/VBD/root/0 in/IN/case/4 2014/CD/obl/2 and/CC/cc/6 fell/VBD/conj/2 last/JJ/amod/8 year/NN/obl/6",
        ["violence rise time=past times=in_2014", "violence fall time=past times=last_year"],
    ),
    "adverb": (
        "Gangs/NNS/nsubj/2 spread/VBP/root/0 faster/RBR/advmod/2 ././punct/2", ["gang spread manner=faster"],
    ),
    "a clause as subject": (
        "Bombing/VBG/csubj/5 them/PRP/obj/1 is/VBZ/cop/5 not/RB/advmod/5 wise/JJ/root/0", ["bomb wise not copula"],
    ),
    "wrong to": (
        "It/PRP/expl/4 would/MD/aux/4 be/VB/cop/4 wrong/JJ/root/0 to/TO/mark/6 withdraw/VB/xcomp/4",
        ["- withdraw not conditional"],
    ),
    "names": (
        "President/NNP/compound/3 Omar/NNP/compound/3 Haddad/NNP/nsubj/4 left/VBD/root/0 Port/NNP/compound/6 Sudan/NNP/obj/4",
        ["haddad leave time=past names=Omar_Haddad objects=sudan"],
    ),
    "to win": (
        "They/PRP/nsubj/2 fight/VBP/root/0 to/TO/mark/4 win/VB/advcl/2", ["they fight", "they win wanted"],
    ),
    "not but": (
        "It/PRP/nsubj/5 is/VBZ/cop/5 not/RB/advmod/5 a/DT/det/5 war/NN/root/0 but/CC/cc/8 a/DT/det/8 crime/NN/conj/5",
        ["it war not copula", "it crime copula"],
    ),
    "how long": (
        "It/PRP/expl/4 is/VBZ/cop/4 not/RB/advmod/4 clear/JJ/root/0 how/WRB/advmod/6 long/RB/advmod/8 calm/NN/nsubj/8 lasts/VBZ/ccomp/4",
        ["calm last asked manner=long attitude=clear"],
    ),
    "be that": (
        "The/DT/det/2 truth/NN/nsubj/3 is/VBZ/root/0 that/IN/mark/6 prices/NNS/nsubj/6 fell/VBD/ccomp/3", ["price fall time=past"],
    ),
    "a war, not a crime": (
        "It/PRP/nsubj/4 is/VBZ/cop/4 a/DT/det/4 war/NN/root/0 ,/,/punct/8 not/RB/advmod/8 a/DT/det/8 crime/NN/conj/4",
        ["it war copula", "it crime not copula"],
    ),
    "neither nor": (
        "It/PRP/nsubj/5 is/VBZ/cop/5 not/RB/advmod/5 a/DT/det/5 war/NN/root/0 or/CC/cc/8 a/DT/det/8 crime/NN/conj/5",
        ["it war not copula", "it crime not copula"],
    ),
    "was right to": (
        "The/DT/det/2 junta/NN/nsubj/4 was/VBD/cop/4 right/JJ/root/0 to/TO/mark/6 repeal/VB/xcomp/4 laws/NNS/obj/6",
        ["junta right copula time=past objects=to:repeal", "junta repeal objects=law"],
    ),
    "it is right to": (
        "It/PRP/expl/3 is/VBZ/cop/3 right/JJ/root/0 to/TO/mark/5 leave/VB/xcomp/3", ["- leave wanted"],
    ),
    "nobody did either": (
        "Nobody/NN/nsubj/2 slept/VBD/root/0 or/CC/cc/4 called/VBD/conj/2",
        ["nobody sleep not time=past", "nobody call not time=past"],
    ),
    "would of the first only": (
        "Salt/NN/nsubj/3 would/MD/aux/3 help/VB/root/0 but/CC/cc/6 roads/NNS/nsubj/6 freeze/VBP/conj/3",
        ["salt help conditional", "road freeze"],
    ),
    "hard to": (
        "It/PRP/nsubj/3 is/VBZ/cop/3 hard/JJ/root/0 to/TO/mark/5 win/VB/xcomp/3", ["it hard copula objects=to:win", "- win possible"],
    ),
    "accused of": (
        "Oslo/NNP/nsubj/2 accused/VBD/root/0 guards/NNS/obj/2 of/IN/mark/5 beating/VBG/advcl/2 men/NNS/obj/5",
        ["oslo accuse time=past objects=guard", "guard beat possible objects=man"],
    ),
    "no more": (
        "He/PRP/nsubj/5 is/VBZ/cop/5 no/RB/advmod/4 more/RBR/advmod/5 guilty/JJ/root/0 than/IN/case/7 us/PRP/obl/5",
        ["he guilty not copula by=no_more manner=more objects=than:us"],
    ),
    "may at the start": ("May/MD/aux/3 he/PRP/nsubj/3 win/VB/root/0", ["he win possible"]),
    "let us": (
        "Let/VB/root/0 +'s/PRP/obj/1 leave/VB/xcomp/1", ["'s leave wanted"],
    ),
}


def shown(one: Proposition, wanted: str) -> str:
    """The proposition in the notation of the cases; beyond the bare facts only what `wanted` speaks of."""
    keys = {part.partition("=")[0] for part in wanted.split()[2:]}
    parts = [f"{restricted(one.subject, wanted)} {one.predicate.replace(' ', '+')}", *(["not"] if one.negated else [])]
    parts += [] if one.force == "certain" else [one.force]
    parts += [name for name in ("passive", "copula") if getattr(one, name) and name in keys]
    values = {
        "by": one.negation.text.replace(" ", "_") if one.negation else "",
        "manner": ",".join(one.manner),
        "time": "" if one.time == "present" else one.time,
        "times": ",".join(one.times).replace(" ", "_"),
        "amount": one.subject.amount or "" if one.subject else "",
        "names": ",".join(one.subject.names).replace(" ", "_") if one.subject else "",
        "attitude": ",".join(one.attitude),
        "objects": ",".join(short(each) for each in one.objects),
        "complement": short(one.complement, modified=True) if one.complement else "",
    }
    always = {"time", "manner", "attitude"}
    return " ".join(sorted([*parts, *(f"{key}={value}" for key, value in values.items() if value and key in keys | always)]))


def restricted(subject: Phrase | None, wanted: str) -> str:
    if subject is None:
        return "-"
    return short(subject, modified="{" in wanted.split()[0])


def short(phrase: Phrase, *, modified: bool = False) -> str:
    inner = "{" + ",".join(phrase.modifiers) + "}" if modified and phrase.modifiers else ""
    return (f"{phrase.preposition}:" if phrase.preposition else "") + phrase.head + inner


def ordered(wanted: str) -> str:
    subject, predicate, *rest = wanted.split()
    return " ".join(sorted([f"{subject} {predicate}", *rest]))


# parse, the words that are the content, and what they say
WITHIN = {
    "cue of denial": (
        "Moscow/NNP/nsubj/2 denied/VBD/root/0 that/IN/mark/5 troops/NNS/nsubj/5 entered/VBD/ccomp/2",
        "troops entered", ["troop enter not by=denied_that time=past"],
    ),
    "cue of wishing": (
        "Oslo/NNP/nsubj/2 urged/VBD/root/0 Kyiv/NNP/obj/2 to/TO/mark/5 wait/VB/xcomp/2", "Kyiv to wait", ["kyiv wait wanted"],
    ),
    "cue of belief": (
        "I/PRP/nsubj/4 do/VBP/aux/4 not/RB/advmod/4 believe/VB/root/0 sanctions/NNS/nsubj/6 work/VBP/ccomp/4",
        "sanctions work", ["sanction work not by=not"],
    ),
    "subject outside": (
        "Omar/NNP/nsubj/5 is/VBZ/cop/5 a/DT/det/5 clear/JJ/amod/5 danger/NN/root/0 ,/,/punct/5 he/PRP/nsubj/8 said/VBD/parataxis/5",
        "a clear danger", ["omar danger copula complement=danger{clear}"],
    ),
    "later the future": (
        "He/PRP/nsubj/2 said/VBD/root/0 prices/NNS/nsubj/5 would/MD/aux/5 fall/VB/ccomp/2", "prices would fall",
        ["price fall time=future"],
    ),
    "other clause": (
        "He/PRP/nsubj/2 left/VBD/root/0 and/CC/cc/5 she/PRP/nsubj/5 stayed/VBD/conj/2", "she stayed", ["she stay time=past"],
    ),
}


@pytest.mark.parametrize("name", WITHIN)
def test_what_a_content_says(name: str) -> None:
    line, content, wanted = WITHIN[name]
    text, words = parsed(line)
    start = text.index(content)
    found = propositions(text, (Span.of(text, start, start + len(content)),), words)
    assert [shown(one, told) for one, told in zip(found, wanted, strict=True)] == [ordered(one) for one in wanted]


# parse of a question, and what a yes says
QUESTIONS = {
    "progressive": ("Is/VBZ/aux/4 the/DT/det/3 shelling/NN/nsubj/4 easing/VBG/root/0 ?/./punct/4", ["shelling ease"]),
    "leading": ("Are/VBP/aux/4 +n't/RB/advmod/4 prices/NNS/nsubj/4 rising/VBG/root/0 ?/./punct/4", ["price rise"]),
    "duty": ("Should/MD/aux/3 Assad/NNP/nsubj/3 go/VB/root/0 ?/./punct/3", ["assad go wanted"]),
    "prospect": ("Will/MD/aux/3 voters/NNS/nsubj/3 approve/VB/root/0 it/PRP/obj/3 ?/./punct/3", ["voter approve time=future"]),
    "failure": (
        "Did/VBD/aux/3 police/NNS/nsubj/3 fail/VB/root/0 to/TO/mark/5 act/VB/xcomp/3 ?/./punct/3", ["police act not"],
    ),
    "truth": (
        "Is/VBZ/cop/3 it/PRP/expl/3 true/JJ/root/0 that/IN/mark/6 prices/NNS/nsubj/6 fell/VBD/ccomp/3 ?/./punct/3",
        ["price fall time=past"],
    ),
    "most": (
        "Did/VBD/aux/4 most/JJS/amod/3 men/NNS/nsubj/4 leave/VB/root/0 ?/./punct/4", ["man leave amount=most time=past"],
    ),
    "subject that the parse missed": (
        "Was/VBD/cop/5 the/DT/det/3 defeat/NN/dep/5 a/DT/det/5 verdict/NN/root/0 ?/./punct/5",
        ["defeat verdict copula time=past"],
    ),
    "main clause only": (
        "Is/VBZ/cop/5 the/DT/det/3 man/NN/nsubj/5 they/PRP/dep/3 guilty/JJ/root/0 because/IN/mark/8 he/PRP/nsubj/8 ran/VBD/advcl/5 ?/./punct/5",
        ["man guilty copula"],
    ),
    "no yes or no": ("Who/WP/nsubj/2 broke/VBD/root/0 it/PRP/obj/2 ?/./punct/2", []),
}


@pytest.mark.parametrize("name", QUESTIONS)
def test_what_a_yes_says(name: str) -> None:
    line, wanted = QUESTIONS[name]
    found = question(*parsed(line))
    assert [shown(one, told) for one, told in zip(found, wanted, strict=True)] == [ordered(one) for one in wanted]


@pytest.mark.parametrize("name", CASES)
def test_what_a_sentence_says(name: str) -> None:
    line, wanted = CASES[name]
    text, words = parsed(line)
    found = propositions(text, (Span.of(text, 0, len(text)),), words)
    assert [shown(*pair) for pair in zip(found, wanted, strict=False)] == [ordered(one) for one in wanted]
    assert len(found) == len(wanted), [one.predicate for one in found[len(wanted):]]
    for one in found:
        assert all(text[span.start : span.end] == span.text for span in (one.span, one.verb))
