"""Cities that newspapers print as a dateline with no country beside them, in lower case.

After the list of datelines that stand alone in the Associated Press's style, with the capitals of the world.
"""

from __future__ import annotations

_UNITED_STATES = """
atlanta, austin, baltimore, boston, chicago, cincinnati, cleveland, dallas, denver, detroit, honolulu, houston,
indianapolis, las vegas, los angeles, miami, milwaukee, minneapolis, new orleans, new york, oklahoma city,
philadelphia, phoenix, pittsburgh, st. louis, salt lake city, san antonio, san diego, san francisco, seattle,
washington, washington, washington dc, united nations, washington d.c.
"""

_OTHER_CITIES = """
aleppo, alexandria, barcelona, basra, benghazi, calcutta, cologne, dubai, erbil, irbil, florence, frankfurt,
gaza, gaza city, geneva, glasgow, guangzhou, hamburg, hong kong, istanbul, jalalabad, jeddah, johannesburg,
kandahar, karachi, kirkuk, kobani, kolkata, lahore, lagos, macau, manchester, milan, mosul, mumbai, munich,
nairobi, peshawar, raqqa, rio de janeiro, rotterdam, sao paulo, shanghai, sirte, strasbourg, sydney, tel aviv,
the hague, toronto, vancouver, venice, zurich, melbourne, edinburgh, belfast, birmingham, marseille, lyon,
quetta, srinagar, diyarbakir, gaziantep, deir ezzor, ramallah, hebron
"""

_CAPITALS = """
abidjan, abu dhabi, abuja, accra, addis ababa, algiers, amman, amsterdam, ankara, antananarivo, asmara, astana,
ashgabat, asuncion, athens, baghdad, baku, bamako, bangkok, bangui, banjul, beijing, beirut, belgrade, berlin,
bern, bishkek, bogota, brasilia, bratislava, brazzaville, brussels, bucharest, budapest, buenos aires,
bujumbura, cairo, canberra, caracas, chisinau, colombo, conakry, copenhagen, dakar, damascus, dar es salaam,
dhaka, djibouti, doha, dublin, dushanbe, freetown, guatemala city, hanoi, harare, havana, helsinki, islamabad,
jakarta, jerusalem, juba, kabul, kampala, kathmandu, khartoum, kiev, kyiv, kigali, kingston, kinshasa, kuala
lumpur, kuwait city, la paz, libreville, lima, lisbon, ljubljana, lome, london, luanda, lusaka, luxembourg,
madrid, male, managua, manama, manila, maputo, mexico city, minsk, mogadishu, monrovia, montevideo, moscow,
muscat, n'djamena, naypyitaw, new delhi, niamey, nicosia, nouakchott, oslo, ottawa, ouagadougou, panama city,
paris, phnom penh, podgorica, port-au-prince, prague, pretoria, pristina, pyongyang, quito, rabat, rangoon,
reykjavik, riga, riyadh, rome, san salvador, sanaa, santiago, santo domingo, sarajevo, seoul, singapore, skopje,
sofia, stockholm, taipei, tallinn, tashkent, tbilisi, tehran, tirana, tokyo, tripoli, tunis, ulaanbaatar,
vatican city, vienna, vientiane, vilnius, warsaw, wellington, windhoek, yangon, yaounde, yerevan, zagreb
"""

DATELINE_PLACES: frozenset[str] = frozenset(
    " ".join(place.split()) for names in (_UNITED_STATES, _OTHER_CITIES, _CAPITALS) for place in names.split(",")
) | {"washington, d.c."}
"""`washington, d.c.` holds the comma that parts the others."""
