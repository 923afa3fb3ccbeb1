"""Records in, charts of time and of figures out, as positions in per cent and pixels for templates/charts.html."""

from quoth.view.charts.movement import Movement, Stance, movement
from quoth.view.charts.ranges import Ranges, Told, ranges, told
from quoth.view.charts.timeline import Moment, Timeline, timeline

__all__ = ["Moment", "Movement", "Ranges", "Stance", "Timeline", "Told", "movement", "ranges", "timeline", "told"]
