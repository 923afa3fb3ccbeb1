"""Invented reports for these tests, and what outlets make of them."""

from __future__ import annotations

DAM = (
    "Engineers lower the lake behind the Orsa dam",
    "Engineers began lowering the lake behind the Orsa dam on Tuesday after divers found a crack almost two metres long in "
    "its northern wall, and about 300 families in the valley below were asked to spend the night with relatives.",
    "The crack lies eleven metres under the surface and was probably there before the winter, the regional water board "
    "reported in the evening, although an inspection in the autumn had noted nothing out of the ordinary.",
    '"We would rather empty a lake for nothing than explain afterwards why we waited," said Ingrid Solheim, who heads the '
    "board and has asked two firms from abroad to look at the pictures that the divers brought up.",
    "Lowering the water by six metres takes nine days, and boats, two campsites and a fish farm with 40 employees will be "
    "left dry until the wall has been sealed, which nobody expects to happen before the middle of June.",
    "The owner of the farm, Petter Lund, learnt of the decision from the radio and spent the morning on the telephone looking "
    "for tanks in which 80,000 young trout could survive the coming weeks.",
    "The dam was finished in 1961 and supplies a fifth of the electricity that the two towns on the coast consume; its "
    "turbines were switched off at noon, and the grid company has bought what is missing from its neighbours.",
)
FERRY = (
    "Ferry crews vote to stop work for a week",
    "Crews of the ferries that link the outer islands with the mainland voted on Thursday to stop work for a week from "
    "Monday, the third such stoppage since the company began to sail with fewer hands in September.",
    "Supermarkets on the two largest islands have ordered flour, milk and medicine ahead of time, and the hospital in "
    "Kettle Bay has moved eleven planned operations to the week after next to keep its beds free.",
    '"Nobody strikes for fun in February," said Tomas Reed, a bosun who has worked on the night boat for twenty years and '
    "who speaks for the crews in talks that have dragged on without a result for most of the winter.",
    "The company calls the vote regrettable and says that smaller crews are permitted by the new rules, which the ministry "
    "wrote after a consultation in which the islands, as their mayors complain, were hardly heard.",
    "An old mail plane will fly twice a day for people who must see a doctor, weather permitting, and fishermen in the "
    "southern villages have offered to carry schoolchildren who sit examinations in the city on Wednesday.",
    "Both sides are to meet again on Saturday in the harbour office, and a mediator whom the courts appointed has taken a "
    "room in the only hotel that stays open during the winter months.",
)
SPEECH = (
    '"My fellow citizens, the winter has been long and the granaries are not as full as we had hoped they would be, but no '
    "child in this country will go to bed hungry, not in the hills and not in the harbour towns, for as long as I hold this "
    "office, and those who hoard grain while their neighbours queue will learn that the law has a long arm and a good "
    'memory for names, for dates and for the numbers of lorries that drive by night,"'
)
STAGE = (
    "She spoke for an hour without notes from a stage of planks that carpenters had put up overnight between the town hall and "
    "the fountain, and when the rain set in at six most of the crowd, which the police put at nine thousand, stayed where it was."
)
QUAY = (
    "At the quay a loudspeaker carried the address from the capital to a few dozen dockers who had laid down their hooks for "
    "it, among them Anton Vesely, whose brother drives one of the lorries that are meant and who asked not to be photographed."
)
NOTE = (
    "The Lantern is an independent newspaper that belongs to its readers and takes no money from parties, churches, banks or "
    "the state. If you value what we do, tell your friends about us, take out a subscription at our kiosk by the old "
    "station, or join one of the evenings at which our staff answer questions about their work."
)


def text(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs) + "\n"
