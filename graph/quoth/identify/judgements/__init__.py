"""What curators decide: who is the same, who is not, and whose words a statement holds. It wins over the machine.

Judgements lie in one named graph, `iris.JUDGEMENTS_GRAPH`, which loading never touches; in which order they came is
this machine's business and lies in `iris.LOCAL_GRAPH`.
"""

from quoth.identify.judgements.effective import Contradiction, Effective, effective
from quoth.identify.judgements.journal import Judgements, read_judgements, recording, undoing
from quoth.identify.judgements.reanchor import anchors_in, reanchored
from quoth.identify.judgements.records import Anchor, CorrectedSource, Correction, Different, Judgement, Record, Same

__all__ = [
    "Anchor",
    "Contradiction",
    "CorrectedSource",
    "Correction",
    "Different",
    "Effective",
    "Judgement",
    "Judgements",
    "Record",
    "Same",
    "anchors_in",
    "effective",
    "read_judgements",
    "reanchored",
    "recording",
    "undoing",
]
