package fr.allianceeducative.signal;

import fr.allianceeducative.kernel.CaseNumber;

/** A colleague says that it is urgent, of a pupil whose case is open already: no task begins by that, so somebody has to be told. */
record UrgentReportJoined(CaseNumber caseNumber, long report) {}
