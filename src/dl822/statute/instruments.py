"""Every norm that the library knows, and the only dates of law in the package.

A norm binds from the day after its publication unless it says otherwise (Constitution, art. 109). Where its entry
into force rests on that default rule the confidence is *medium*; where it is in doubt, *low*, and a note says why.
"""

from __future__ import annotations

from datetime import date

from dl822.reasoning.provision import Instrument
from dl822.reasoning.words import Words

DL_822 = Instrument("dl-822", "DL 822", "D. Leg. 822", date(1996, 4, 24), date(1996, 5, 24))
LEY_27729 = Instrument("ley-27729", "Law 27729", "Ley 27729", date(2002, 5, 24), date(2002, 5, 25), "medium")
LEY_27861 = Instrument("ley-27861", "Law 27861", "Ley 27861", date(2002, 11, 12), date(2002, 11, 13), "medium")
LEY_28131 = Instrument("ley-28131", "Law 28131", "Ley 28131", date(2003, 12, 19), date(2003, 12, 20))
LEY_28289 = Instrument("ley-28289", "Law 28289", "Ley 28289", date(2004, 7, 20), date(2004, 7, 21))
LEY_28571 = Instrument("ley-28571", "Law 28571", "Ley 28571", date(2005, 7, 6), date(2005, 7, 7))
DL_1033 = Instrument("dl-1033", "DL 1033", "D. Leg. 1033", date(2008, 6, 25), date(2008, 6, 26), "low", Words(
    "the day of entry into force was not established", "no se ha establecido el día de entrada en vigencia"))
DL_1076 = Instrument("dl-1076", "DL 1076", "D. Leg. 1076", date(2008, 6, 28), date(2008, 6, 29), "low", Words(
    "in force on 29 June 2008 by the default rule, or on 1 February 2009 with the trade agreement with the United States",
    "vigente el 29 de junio de 2008 por la regla general, o el 1 de febrero de 2009 con el acuerdo comercial con EE. UU."))
LEY_29263 = Instrument("ley-29263", "Law 29263", "Ley 29263", date(2008, 10, 2), date(2008, 10, 3))
LEY_29316 = Instrument("ley-29316", "Law 29316", "Ley 29316", date(2009, 1, 14), date(2009, 1, 15))
LEY_30276 = Instrument("ley-30276", "Law 30276", "Ley 30276", date(2014, 12, 3), date(2014, 12, 4))
DL_1309 = Instrument("dl-1309", "DL 1309", "D. Leg. 1309", date(2016, 12, 30), date(2016, 12, 31), "medium")
DL_1391 = Instrument("dl-1391", "DL 1391", "D. Leg. 1391", date(2018, 9, 5), date(2018, 9, 6), "medium")
LEY_31053 = Instrument("ley-31053", "Law 31053", "Ley 31053", date(2020, 10, 15), date(2020, 10, 16), "medium")
LEY_31117 = Instrument("ley-31117", "Law 31117", "Ley 31117", date(2021, 1, 30), date(2021, 1, 31), "medium")
DL_1649 = Instrument("dl-1649", "DL 1649", "D. Leg. 1649", date(2024, 9, 13), date(2024, 9, 14))
LEY_32314 = Instrument("ley-32314", "Law 32314", "Ley 32314", date(2025, 4, 29), date(2025, 4, 30))
LEY_32409 = Instrument("ley-32409", "Law 32409", "Ley 32409", date(2025, 7, 8), date(2025, 7, 9))
DL_1724 = Instrument("dl-1724", "DL 1724", "D. Leg. 1724", date(2026, 2, 7), date(2026, 2, 8), "medium")
DS_006_2026_JUS = Instrument("ds-006-2026-jus", "DS 006-2026-JUS", "D. S. 006-2026-JUS", date(2026, 4, 30), date(2026, 5, 1))

# The older law, which the First Transitional Provision looks back to. None of its primary texts was read: whatever
# rests on these is of medium confidence at best, and says so.
_UNREAD = Words("known from secondary sources only", "conocida solo por fuentes secundarias")
LAW_1849 = Instrument("law-1849", "Law of 1849", "Ley de 1849", date(1849, 11, 3), date(1849, 11, 3), "medium", Words(
    "known from secondary sources only, the day not checked", "conocida solo por fuentes secundarias; día no verificado"),
    date(1961, 11, 1))
LEY_13714 = Instrument("ley-13714", "Law 13714", "Ley 13714", date(1961, 10, 31), date(1961, 11, 1), "medium", _UNREAD,
                       date(1996, 5, 24))
DECISION_351 = Instrument("decision-351", "Andean Decision 351", "Decisión 351 de la Comunidad Andina", date(1993, 12, 21),
                          date(1993, 12, 21), "medium", _UNREAD)

# The general law of procedure, that of INDECOPI's, and the codes.
LPAG = Instrument("lpag", "the General Administrative Procedure Act (Law 27444)",
                  "Ley del Procedimiento Administrativo General (Ley 27444)",
                  date(2001, 4, 11), date(2001, 10, 11), "medium", Words(
                      "in force six months after its publication", "vigente a los seis meses de su publicación"))
DL_1272 = Instrument("dl-1272", "DL 1272", "D. Leg. 1272", date(2016, 12, 21), date(2016, 12, 22), "medium")
DL_1452 = Instrument("dl-1452", "DL 1452", "D. Leg. 1452", date(2018, 9, 16), date(2018, 9, 17), "medium")
DL_807 = Instrument("dl-807", "DL 807", "D. Leg. 807", date(1996, 4, 18), date(1996, 4, 19), "medium")
LEY_27311 = Instrument("ley-27311", "Law 27311", "Ley 27311", date(2000, 7, 18), date(2000, 7, 19))
LEY_29571 = Instrument("ley-29571", "Law 29571", "Ley 29571", date(2010, 9, 2), date(2010, 10, 2), "medium", Words(
    "in force thirty calendar days from the day after its publication",
    "vigente a los treinta días calendario desde el día siguiente de su publicación"))
CIVIL_CODE = Instrument("cc", "the Civil Code", "Código Civil", date(1984, 7, 25), date(1984, 11, 14), "medium")
CRIMINAL_CODE = Instrument("cp", "the Criminal Code", "Código Penal", date(1991, 4, 8), date(1991, 4, 9), "medium")

INSTRUMENTS = {norm.id: norm for norm in list(globals().values()) if isinstance(norm, Instrument)}

START = DL_822.in_force  # the first day whose law is covered
KNOWN_TO = date(2026, 6, 12)  # the last: the sources end here
