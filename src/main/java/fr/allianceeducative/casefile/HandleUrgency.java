package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;

/** Says when and how an urgency was acted on. */
public record HandleUrgency(CaseNumber caseNumber, LocalDate handledOn, UrgencyMeasure measure) {}
