package fr.allianceeducative.testing;

import fr.allianceeducative.people.Pen;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * The case file on its tables, for the tests of rooms that lean on it: without its engine side, its pages the desks
 * that need the directory and the eyes of a person. The test brings {@code Paths}, {@code People} and a clock.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import(Pen.class)
@ComponentScan(
    basePackages = "fr.allianceeducative.casefile",
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = {".*\\.(process|web)\\..*", ".*\\.(IncidentDesk|WatchDesk|ReceivingSchools|AccessRegister|\\w*Sights|OfferedCases|SharingNotice|Following|PupilFinder|PupilsShown|SearchGround|\\w*Stor(y|ies)|Readers|\\w*Retention\\w*)", ".*Test.*"}))
public class CaseFileBeans {}
