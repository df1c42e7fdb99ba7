package fr.allianceeducative.casefile;

import java.util.List;

/**
 * A page of cases, newest first.
 *
 * @param total number of cases the query finds in all
 */
public record CasePage(int page, int size, long total, List<CaseFile> cases) {}
